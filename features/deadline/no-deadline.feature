Feature: No deadline, and deadlines that are over

  @DDL-4 @device
  Rule: DDL-4 Where nothing is owed or no acknowledgement is required there is no deadline, and nothing is enforced

    @connected
    Scenario Outline: [1] A hundred days without an acknowledgement under <policy>
      Given an account policy of <policy>
      And a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day 101
      Then no deadline is shown
      And the SIP service has been up from 00:00

      Examples: all zero, and nothing required
        | policy                                 |
        | perpetual 0/0/0                        |
        | perpetual 90/90/90, no acknowledgement |

    @connected
    Scenario Outline: [2] A hundred days without an acknowledgement under <policy>
      Given an account policy of <policy>
      And a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day 101
      Then the deadline shown is 2021-06-27 00:00:00
      And the SIP service is down

      Examples: owed, and required
        | policy                                 |
        | perpetual 90/90/90                     |
        | perpetual 90/90/90, an acknowledgement |

    Scenario Outline: [3] After an acknowledged report, under <policy>
      Given an account policy of <policy>
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then <deadline>

      Examples:
        | policy                                 | deadline                                                       |
        | perpetual 90/0/0                       | no deadline is shown                                           |
        | perpetual 90/90/90, no acknowledgement | no deadline is shown                                           |
        | perpetual 90/90/90                     | the deadline shown is 90 days after the second acknowledgement |

  @DDL-6 @device
  Rule: DDL-6 A deadline that has passed stays on display as the past date

    Scenario Outline: [1] On release <release>, <time>
      Given an account policy of perpetual 30/60/90
      And a trusted device on release <release>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches <time>
      Then the deadline shown is 2021-04-28 00:00:00

      Examples: where the service stops, and where it does not
        | release | time                         |
        | 17.6.1a | 1 second before the deadline |
        | 17.6.1a | the deadline                 |
        | 17.6.1a | 1 second after the deadline  |
        | 17.6.1a | 60 days after the deadline   |
        | 17.6.2  | 1 second before the deadline |
        | 17.6.2  | the deadline                 |
        | 17.6.2  | 1 second after the deadline  |
        | 17.6.2  | 60 days after the deadline   |

    @connected
    Scenario: [2] A late acknowledgement replaces the past date
      Given an account policy of perpetual 30/60/90
      And a trusted device on release 17.6.2
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the acknowledgement of every submission arrives at 00:00 on day 40
      Then the deadline shown is 2021-07-06 00:00:00
