Feature: How releases are written and ordered

  @REL-1 @device
  Rule: REL-1 A release is read with or without padding zeros, is ordered by its numbers and then its letter, and nothing else is taken for one

    Scenario Outline: [1] "<text>" is release <release>
      When a device is started on release "<text>"
      Then it is accepted
      And the device says that it runs <release>

      Examples: as people write them
        | text     | release  |
        | 17.3.2   | 17.3.2   |
        | 17.3.4a  | 17.3.4a  |
        | 17.6.1a  | 17.6.1a  |
        | 17.10.1a | 17.10.1a |
        | 16.11.1a | 16.11.1a |
        | 17.2.1r  | 17.2.1r  |

      Examples: as routers pad them
        | text      | release  |
        | 17.03.02  | 17.3.2   |
        | 17.03.04a | 17.3.4a  |
        | 17.06.01a | 17.6.1a  |
        | 17.12.01a | 17.12.1a |
        | 16.11.01a | 16.11.1a |
        | 17.02.01r | 17.2.1r  |

    Scenario Outline: [2] "<text>" is no release
      When a device is started on release "<text>"
      Then it is refused with a reason

      Examples:
        | text      |
        | 17.6      |
        | 17.6.x    |
        | 17,6,1a   |
        | 17.6.1.a  |
        | 17..1a    |
        | a17.6.1   |
        | -17.6.1a  |
        | Bengaluru |

    Scenario Outline: [3] <release> is <later or earlier> than 17.6.1a, from which forked calls are Enhanced
      Given a device on release <release>
      And 3 Standard trunk sessions from 00:00
      And 3 calls are forked at 00:10
      When the clock reaches 00:30
      Then <enhanced> Enhanced and <standard> Standard sessions are counted

      Examples: where the order of letters and digits in a text would mislead
        | release   | later or earlier | enhanced | standard |
        | 17.10.1a  | later            | 3        | 0        |
        | 17.10.1   | later            | 3        | 0        |
        | 17.06.02  | later            | 3        | 0        |
        | 17.6.2    | later            | 3        | 0        |
        | 17.5.1a   | earlier          | 0        | 3        |
        | 17.03.08a | earlier          | 0        | 3        |
