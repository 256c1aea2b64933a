Feature: Two boxes that stand in for each other

  A box-to-box pair is two routers of one redundancy group. The first member is active at the beginning; the second stands by.

  @HAB-2 @device
  Rule: HAB-2 Of the two members the active alone submits reports

    Scenario: [1] The standby submits nothing while the active reports
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00 on day 3
      When the clock reaches 12:00 on day 5
      Then 0 submissions by the second member were sent from 00:00
      And at least 2 submissions by the first member were sent from 00:00

    Scenario: [2] Whoever is active no more keeps to itself what it has not submitted
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      And the pair fails over at 06:30
      When the clock reaches 12:00 on day 5
      Then 0 submissions by the first member were sent from 06:30:01

    Scenario: [3] Without a failover the same is submitted when its time has come
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      When the clock reaches 12:00 on day 5
      Then at least 1 submission by the first member was sent from 06:30:01

  @HAB-3 @device
  Rule: HAB-3 A report says that its sender is active and who stands by

    Scenario: [1] The reports of the first active
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then at least 1 submission by the first member was sent from 00:00
      And every report names its sender as active and the other member as standby

    Scenario: [2] After a failover the two have changed places in what is reported
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00
      And the pair fails over at 03:30
      When the clock reaches 12:00 on day 2
      Then at least 1 submission by the second member was sent from 03:30
      And every report names its sender as active and the other member as standby

  @HAB-5 @device
  Rule: HAB-5 Whoever takes over reports from then on

    Scenario: [1] A change after the failover is reported by the second member
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00
      And the pair fails over at 03:30
      When the clock reaches 12:00 on day 2
      Then at least 1 submission by the second member was sent from 03:30
      And the reports say that Redundant use peaked at 80 from 06:00 to 07:00

    Scenario: [2] Without a failover the first member reports it
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00
      When the clock reaches 12:00 on day 2
      Then at least 2 submissions by the first member were sent from 00:00
      And the reports say that Redundant use peaked at 80 from 06:00 to 07:00

    Scenario: [3] After a second failover the first member reports again
      Given a trusted box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 06:00 on day 3
      And the pair fails over at 03:30
      And the pair fails over at 03:30 on day 3
      When the clock reaches 12:00 on day 4
      Then at least 1 submission by the first member was sent from 03:30 on day 3

  @HAB-6 @device
  Rule: HAB-6 Whoever takes over starts a new measurement interval

    Scenario: [1] An interval of 5 days and a failover after 3 days: the next record is due 5 days after the failover
      Given a box-to-box pair that measures every 5 days
      And the pair fails over at 00:00 on day 4
      When the clock reaches 00:00:01 on day 4
      Then the next record is due 00:00 on day 9

    Scenario: [2] Without a failover it is due when the first interval is over
      Given a box-to-box pair that measures every 5 days
      When the clock reaches 00:00:01 on day 4
      Then the next record is due 00:00 on day 6

    Scenario: [3] A second failover starts another interval
      Given a box-to-box pair that measures every 5 days
      And the pair fails over at 00:00 on day 4
      And the pair fails over at 12:34:56 on day 5
      When the clock reaches 12:34:57 on day 5
      Then the next record is due 12:34:56 on day 10

  @HAB-7 @device
  Rule: HAB-7 The type of the pair is shown, and the licence of redundant sessions on the active

    Scenario Outline: [1] show cube status on <member>
      Given a box-to-box pair
      When "show cube status" on <member> is typed at 00:10
      Then the answer says "HA-Type : hot-standby-chassis-to-chassis"

      Examples:
        | member            |
        | the first member  |
        | the second member |

    Scenario: [2] show license summary on the active, and one session
      Given a trusted box-to-box pair that measures every 8 hours
      And 1 Standard trunk session from 00:00
      When "show license summary" on the first member is typed at 01:30
      Then the answer says "CUBE_T_RED (CUBE_T_RED) 1 IN USE"

    Scenario: [3] … and on the one that has taken over
      Given a trusted box-to-box pair that measures every 8 hours
      And 1 Standard trunk session from 02:00
      And the pair fails over at 01:30
      When "show license summary" on the second member is typed at 03:30
      Then the answer says "CUBE_T_RED (CUBE_T_RED) 1 IN USE"

    Scenario: [4] A router that is no pair shows none of it
      Given a trusted device that measures every 8 hours
      And 1 Standard trunk session from 00:00
      When "show cube status" is typed at 01:30
      Then the answer says "HA-Type : none"

  @HAB-8 @device
  Rule: HAB-8 The active alone logs its requests for licences

    Scenario: [1] The standby says nothing of requests
      Given a trusted box-to-box pair that measures every 8 hours
      And 3 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      And the second member is looked at
      Then the log never says "%CUBE-5-LICENSE_INFO" from 00:00

    Scenario: [2] The active says what it requests
      Given a trusted box-to-box pair that measures every 8 hours
      And 3 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      And the first member is looked at
      Then the log says "%CUBE-5-LICENSE_INFO: Requesting for 3 CUBE" from 00:00

    Scenario: [3] After a failover the second member says it
      Given a trusted box-to-box pair that measures every 8 hours
      And 3 Standard trunk sessions from 00:00
      And 2 Standard trunk sessions from 04:00
      And the pair fails over at 03:30
      When the clock reaches 06:00
      And the second member is looked at
      Then the log says "%CUBE-5-LICENSE_INFO: Requesting for 5 CUBE" from 03:30
