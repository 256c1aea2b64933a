Feature: A licence server takes the platforms of a pair as one

  Two boxes that stand in for each other, or two route processors in one box, need the licences of one. Whoever of them
  reports, the account is asked for them once.

  Background:
    Given device A has measured:
      | report | licence    | from           | to             | sessions |
      | 1      | CUBE_T_RED | 00:00          | 08:00          | 20       |
      | 2      | CUBE_T_RED | 00:00 on day 2 | 08:00 on day 2 | 25       |
    And device B has measured:
      | report | licence    | from  | to             | sessions |
      | 1      | CUBE_T_RED | 08:00 | 16:00          | 22       |
      | 2      | CUBE_T_RED | 06:30 | 16:00          | 22       |

  @HAB-1 @server
  Rule: HAB-1 The two platforms of a pair belong to one virtual account

    Scenario: [1] A pair over two virtual accounts
      Given device A and device B are a pair
      When device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Lab
      Then the pair of device A and device B is refused or flagged

    Scenario: [2] A pair in one virtual account
      Given device A and device B are a pair
      When device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Voice
      Then the pair of device A and device B is taken as it is

  @HAB-4 @server
  Rule: HAB-4 The need of a pair is counted once, also where both members reported around a failover

    Scenario: [1] The other platform has taken over
      Given device A and device B are a pair
      And device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Voice
      When device A submits report 1 at 08:00
      And device B submits report 1 at 16:00
      Then the usage history of Voice shows 20 CUBE_T_RED sessions from 00:00 to 08:00
      And the usage history of Voice shows 22 CUBE_T_RED sessions from 08:00 to 00:00 on day 2

    Scenario: [2] Both reported of the hours around the failover: the higher counts
      Given device A and device B are a pair
      And device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Voice
      When device A submits report 1 at 08:00
      And device B submits report 2 at 16:00
      Then the usage history of Voice shows 20 CUBE_T_RED sessions from 00:00 to 06:00
      And the usage history of Voice shows 22 CUBE_T_RED sessions from 06:00 to 00:00 on day 2

    Scenario: [3] And back again
      Given device A and device B are a pair
      And device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Voice
      And device A submits report 1 at 08:00
      When device B submits report 1 at 16:00
      And device A submits report 2 at 08:00 on day 2
      Then the usage history of Voice shows 25 CUBE_T_RED sessions from 00:00 on day 2 to 00:00 on day 3

    Scenario: [4] Two devices that are no pair need their licences both
      Given device A is trusted with the virtual account Voice
      And device B is trusted with the virtual account Voice
      When device A submits report 1 at 08:00
      And device B submits report 1 at 16:00
      Then the usage history of Voice shows 42 CUBE_T_RED sessions from 08:00 to 00:00 on day 2

  @HAI-3 @server
  Rule: HAI-3 A route processor that takes over is the same product instance, and its licences are kept and not doubled

    Scenario: [1] After a switchover the device is trusted anew and reports on
      Given device A is trusted with the virtual account Voice
      And 50 CUBE_T_RED licences are bought for Voice
      And device A submits report 1 at 08:00
      When device A is trusted again, with a new key, at 12:00
      And device A submits report 2 at 08:00 on day 2
      Then Voice has device A
      And the inventory of Voice shows:
        | licence    | purchased | in use | balance |
        | CUBE_T_RED | 50        | 25     | 25      |

    Scenario: [2] Without a report of its own it keeps what was in use
      Given device A is trusted with the virtual account Voice
      And device A submits report 1 at 08:00
      When device A is trusted again, with a new key, at 12:00
      Then the usage history of Voice shows 20 CUBE_T_RED sessions from 00:00 to 00:00 on day 3
