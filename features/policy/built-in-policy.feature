Feature: The policy that a router comes with

  Until the account's policy arrives, the numbers of the release hold. The guide's sample of "show license status" shows those
  of the older releases; public outputs of newer routers show the others.

  @POL-5 @device
  Rule: POL-5 Before any policy arrives the release's own numbers hold; the account's then replaces them one by one

    Scenario Outline: [1] Release <release>, before 17.6
      Given a device on release <release>
      When the clock reaches 00:30
      Then the policy in use is merged from multiple sources
      And the policy shown is:
        | licences     | first report         | reporting frequency  | report on change     |
        | perpetual    | 365 (CISCO default)  | 90 (CISCO default)   | 90 (Product default) |
        | subscription | 90 (CISCO default)   | 90 (CISCO default)   | 80 (Product default) |
        | enforced     | 90 (Customer Policy) | 90 (Customer Policy) | 80 (Customer Policy) |
        | export       | 90 (Customer Policy) | 90 (Customer Policy) | 90 (Customer Policy) |

      Examples:
        | release |
        | 17.3.2  |
        | 17.3.3  |
        | 17.3.4a |
        | 17.3.5  |
        | 17.4.1  |
        | 17.5.1a |

    Scenario Outline: [2] Release <release>, 17.6 or later
      Given a device on release <release>
      When the clock reaches 00:30
      Then the policy in use is merged from multiple sources
      And the policy shown is:
        | licences     | first report        | reporting frequency | report on change   |
        | perpetual    | 365 (CISCO default) | 0 (CISCO default)   | 90 (CISCO default) |
        | subscription | 90 (CISCO default)  | 90 (CISCO default)  | 90 (CISCO default) |
        | enforced     | 0 (CISCO default)   | 0 (CISCO default)   | 0 (CISCO default)  |
        | export       | 0 (CISCO default)   | 0 (CISCO default)   | 0 (CISCO default)  |
      And an acknowledgement is required by CISCO default

      Examples:
        | release  |
        | 17.6.1a  |
        | 17.6.2   |
        | 17.7.1   |
        | 17.9.1   |
        | 17.12.1  |
        | 17.15.1a |
        | 17.18.1a |

    @connected
    Scenario Outline: [3] On release <release> an account's policy replaces the numbers that it states
      Given an account policy of perpetual 30/-/60, enforced -/70/-
      And a trusted device on release <release>
      When the clock reaches 00:30
      Then the policy in use is "Policy of the account", installed at 00:00
      And the policy shown is:
        | licences  | first report         | reporting frequency  | report on change     |
        | perpetual | 30 (Customer Policy) | <perpetual>          | 60 (Customer Policy) |
        | enforced  | <first>              | 70 (Customer Policy) | <change>             |
        | export    | <first>              | <export>             | <export>             |

      Examples:
        | release | perpetual          | first                | change               | export               |
        | 17.3.4a | 90 (CISCO default) | 90 (Customer Policy) | 80 (Customer Policy) | 90 (Customer Policy) |
        | 17.6.1a | 0 (CISCO default)  | 0 (CISCO default)    | 0 (CISCO default)    | 0 (CISCO default)    |

    Scenario Outline: [4] The numbers of release <release> hold: the deadline goes by them
      Given a device on release <release>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:30
      Then the deadline shown is 2022-03-29 00:00:00

      Examples:
        | release |
        | 17.3.4a |
        | 17.6.1a |

    Scenario Outline: [5] A trusted device of an account without a policy goes by release <release>
      Given a trusted device on release <release>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:30
      Then the policy in use is merged from multiple sources
      And the deadline shown is 2022-03-29 00:00:00

      Examples:
        | release |
        | 17.3.4a |
        | 17.6.1a |

    Scenario: [6] On a release before 17.6 the built-in reporting frequency of 90 days counts from the first acknowledgement
      Given a trusted device on release 17.3.4a
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then the deadline shown is 90 days after the first acknowledgement

    Scenario: [7] From 17.6 on the built-in reporting frequency is 0, and no acknowledgement is owed after the first
      Given a trusted device on release 17.6.1a
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then no deadline is shown
