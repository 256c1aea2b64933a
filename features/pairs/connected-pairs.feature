Feature: A pair and its licence server

  A real pair reports to a real licence server. What the pair says of itself is what the server knows of it.

  @HAB-1 @connected
  Rule: HAB-1 The two platforms of a pair belong to one virtual account

    Scenario: [1] The second platform trusts another virtual account
      Given a box-to-box pair that measures every 8 hours
      And trust is established at 00:05
      When trust is established for the second member with Lab at 00:10
      Then the pair is refused or flagged

    Scenario: [2] Both trust the same
      Given a box-to-box pair that measures every 8 hours
      And trust is established at 00:05
      When trust is established for the second member at 00:10
      Then they are accepted
      And the pair is taken as it is

  @HAB-4 @connected
  Rule: HAB-4 The need of a pair is counted once, also where both members reported around a failover

    Scenario: [1] First one member reports, then the other
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:30
      And 8 Standard trunk sessions from 04:00
      And the pair fails over at 03:30
      When the clock reaches 12:00 on day 2
      Then at least 1 submission by the second member was sent from 03:30
      And the usage history of Voice shows 48 CUBE_T_RED sessions from 05:00 to 00:00 on day 2

    Scenario: [2] Without a failover one member reports it all
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:30
      And 8 Standard trunk sessions from 04:00
      When the clock reaches 12:00 on day 2
      Then the usage history of Voice shows 48 CUBE_T_RED sessions from 05:00 to 00:00 on day 2

  @HAI-3 @connected
  Rule: HAI-3 A route processor that takes over is the same product instance, and its licences are kept and not doubled

    Scenario: [1] The other route processor reports on
      Given a trusted inbox pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:30
      And 20 Standard trunk sessions from 04:00
      And the pair fails over at 03:30
      When the clock reaches 12:00 on day 2
      Then the usage history of Voice shows 60 Standard sessions from 05:00 to 00:00 on day 2
      And the inventory of Voice shows:
        | licence  | in use |
        | Standard | 60     |

  @ACC-7 @connected
  Rule: ACC-7 The usage of any hour that was reported can be read back, also after a late report

    Scenario: [1] What the device measured, hour by hour
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:30 to 03:00
      And 20 Standard trunk sessions from 03:00
      When the clock reaches 12:00 on day 3
      Then the usage history of Voice shows 40 Standard sessions from 01:00 to 03:00
      And the usage history of Voice shows 20 Standard sessions from 03:00 to 00:00 on day 2

    Scenario: [2] What was measured while the link was down
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:30 to 03:00 on day 2
      And 20 Standard trunk sessions from 03:00 on day 2
      And the link is down from 02:00 to 02:00 on day 4
      When the clock reaches 12:00 on day 6
      Then the usage history of Voice shows 40 Standard sessions from 01:00 to 03:00 on day 2
      And the usage history of Voice shows 20 Standard sessions from 03:00 on day 2 to 00:00 on day 5

  @VGW-3 @connected
  Rule: VGW-3 As many voice gateway licences count as purchased as are reported

    Scenario: [1] Six sessions at the voice ports of a router
      Given a trusted device that measures every 8 hours
      And 6 voice gateway sessions from 00:30
      When the clock reaches 12:00 on day 2
      Then the inventory of Voice shows:
        | licence       | purchased | in use | balance |
        | voice gateway | 6         | 6      | 0       |
