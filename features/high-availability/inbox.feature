Feature: Two route processors in one box

  An inbox pair is one router with two route processors. The first member is active at the beginning; the second stands by.

  @HAI-1 @device
  Rule: HAI-1 The two have one configuration, and the active alone reports

    Scenario Outline: [1] What is configured holds on <member>
      Given an inbox pair
      When the measurement interval is set to 8 hours at 00:00
      And <member> is looked at
      Then the measurement interval is 8 hours

      Examples:
        | member            |
        | the first member  |
        | the second member |

    Scenario: [2] A change leaves once
      Given a trusted inbox pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00
      Then 1 submission was sent from 00:00

    Scenario: [3] One token is enough for both
      Given a trusted inbox pair that measures every 8 hours
      And the pair fails over at 03:30
      And 40 Standard trunk sessions from 04:00
      When the clock reaches 05:30
      Then 1 submission was sent from 03:30
      And 1 trust request has been sent

  @HAI-2 @device
  Rule: HAI-2 Whoever takes over reports as the same device

    Scenario: [1] Reports from before and after a switchover
      Given a trusted inbox pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00 on day 3
      And the pair fails over at 03:30 on day 3
      When the clock reaches 12:00 on day 3
      Then the reports say that Standard use peaked at 80 from 06:00 on day 3 to 07:00 on day 3
      And every report comes from one and the same device

    Scenario: [2] Without a switchover it is the same
      Given a trusted inbox pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00 on day 3
      When the clock reaches 12:00 on day 3
      Then the reports say that Standard use peaked at 80 from 06:00 on day 3 to 07:00 on day 3
      And every report comes from one and the same device

  @HAI-4 @device
  Rule: HAI-4 The pair and the states of its members are shown, and no licence of CUBE on the standby

    Scenario Outline: [1] show cube status on <member>
      Given an inbox pair
      When "show cube status" on <member> is typed at 00:10
      Then the answer says "HA-Type : hot-standby-card-to-card"

      Examples:
        | member            |
        | the first member  |
        | the second member |

    Scenario Outline: [2] show redundancy states on <member>
      Given an inbox pair
      When "show redundancy states" on <member> is typed at 00:10
      Then the answer says:
        """
        my state = <own>
        peer state = <other>
        Redundancy Mode (Operational) = sso
        Redundancy State = sso
        """

      Examples: the active has state 13, the standby 8
        | member            | own             | other           |
        | the first member  | 13 -ACTIVE      | 8 -STANDBY HOT  |
        | the second member | 8 -STANDBY HOT  | 13 -ACTIVE      |

    Scenario: [3] After a switchover the two have changed places
      Given an inbox pair
      And the pair fails over at 00:05
      When "show redundancy states" on the second member is typed at 00:10
      Then the answer says:
        """
        my state = 13 -ACTIVE
        peer state = 8 -STANDBY HOT
        """

    Scenario: [4] The standby lists no licence of CUBE
      Given a trusted inbox pair that measures every 8 hours
      And 10 Standard trunk sessions from 00:00
      When "show license summary" on the second member is typed at 01:30
      Then the answer does not say "CUBE_T_STD"
      And the answer does not say "(CUBE_T_STD)"

    Scenario: [5] The active lists it
      Given a trusted inbox pair that measures every 8 hours
      And 10 Standard trunk sessions from 00:00
      When "show license summary" on the first member is typed at 01:30
      Then the answer says "(CUBE_T_STD) 10 IN USE"

    Scenario: [6] A router that is no pair has no member that stands by
      Given a device
      When "show redundancy states" is typed at 00:10
      Then the answer does not say "STANDBY HOT"
