Feature: What the show commands print

  @CLI-3 @device
  Rule: CLI-3 The show commands of the guide are there and print what the guide prints

    Scenario: [1] show cube status
      Given a device on release 17.6.1a
      When "show cube status" is typed at 00:30
      Then the answer says:
        """
        SW-Version : 17.6.1a, Platform ISR4321/K9
        HA-Type : none
        """

    Scenario: [2] show license status prints the policy before any other arrives
      Given a device on release 17.3.4a
      When "show license status" is typed at 00:30
      Then the answer says:
        """
        Policy in use: Merged from multiple sources.
        First report requirement (days): 365 (CISCO default)
        Reporting frequency (days): 90 (CISCO default)
        Report on change (days): 90 (Product default)
        First report requirement (days): 90 (CISCO default)
        Reporting frequency (days): 90 (CISCO default)
        Report on change (days): 80 (Product default)
        """
      And the answer says "Trust Code Installed: <none>"

    Scenario: [3] show license status prints the account's policy
      Given an account policy of perpetual 30/60/60, subscription 120/150/120
      And a trusted device
      When "show license status" is typed at 00:30
      Then the answer says:
        """
        Policy in use: Installed On Mar 29 00:00:00 2021 UTC
        Policy name: Policy of the account
        First report requirement (days): 30 (Customer Policy)
        Reporting frequency (days): 60 (Customer Policy)
        Report on change (days): 60 (Customer Policy)
        First report requirement (days): 120 (Customer Policy)
        Reporting frequency (days): 150 (Customer Policy)
        Report on change (days): 120 (Customer Policy)
        """
      And the answer says "Trust Code Installed: Mar 29 00:00:00 2021 UTC"

    Scenario Outline: [4] <command> describes each licence that is used
      Given a trusted device
      And 40 Standard trunk sessions from 00:30
      When "<command>" is typed at 01:00:01
      Then the answer <saying>:
        """
        Description: CUBE_T_STD
        Count: 40
        Version: 1.0
        Status: <status>
        Export status: NOT RESTRICTED
        Feature Name: CUBE_T_STD
        Feature Description: CUBE_T_STD
        Enforcement type: NOT ENFORCED
        License type: Perpetual
        """

      Examples: technical support is told more between these lines, and the status with its number
        | command                   | saying            | status |
        | show license usage        | says in one piece | IN USE |
        | show license all          | says in one piece | IN USE |
        | show license tech support | says              | IN …   |

    Scenario Outline: [5] show license summary at <time>: <count> <status>
      Given a trusted device
      And 40 Standard trunk sessions from 00:30 to 01:30
      When "show license summary" is typed at <time>
      Then the answer says "License Usage:"
      And the answer says "CUBE_T_STD (CUBE_T_STD) <count> <status>"

      Examples: the hour's peak is recorded when the hour is over
        | time     | count | status     |
        | 01:00:01 | 40    | IN USE     |
        | 02:30:00 | 40    | IN USE     |
        | 03:00:01 | 0     | NOT IN USE |

    Scenario: [6] Nothing is listed that was never used
      Given a trusted device
      When "show license summary" is typed at 01:00:01
      Then the answer says "License Usage:"
      And the answer does not say "CUBE_T_STD"

    Scenario Outline: [7] <command> names the device
      Given a device
      When "<command>" is typed at 00:30
      Then the answer says "UDI: PID:ISR4321/K9,SN:FDO2112A0BC"

      Examples:
        | command                   |
        | show license all          |
        | show license tech support |

    Scenario: [8] show call-home smart-licensing prints where reports go
      Given a device
      When these lines are typed at 00:30:
        """
        configure terminal
        license smart url smart https://licences.example/its
        end
        show call-home smart-licensing
        """
      Then the answer says "https://licences.example/its"

    Scenario Outline: [9] <command> begins with what it prints
      Given a device
      When "<command>" is typed at 00:30
      Then it is accepted
      And the answer says "<line>"

      Examples:
        | command                             | line                                      |
        | show voice sip license status       | License use recorded every: 7 Day(s)      |
        | show voice sip license stats        | CUBE Trunk License Usage (last 60 seconds) |
        | show voice sip license stats table  | CUBE Trunk License Usage (last 72 days)   |
        | show redundancy states              | my state = 13 -ACTIVE                     |
        | show license all                    | Smart Licensing is ENABLED                |
