Feature: A licence server knows what an account uses in every hour

  Devices of an account are busy at different times. What the account uses in an hour is what they use in that same hour, all
  together; and it can be looked up again for each hour that was ever reported.

  Background:
    Given device A is trusted with the virtual account Voice
    And device B is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from           | to             | sessions |
      | 1      | Standard | 00:00          | 08:00          | 20       |
      | 1      | Standard | 08:00          | 16:00          | 3        |
      | 2      | Standard | 16:00          | 00:00 on day 2 | 5        |
      | 3      | Standard | 00:00 on day 2 | 08:00 on day 2 | 11       |
      | 4      | Standard | 00:00          | 08:30          | 20       |
      | 4      | Standard | 08:30          | 10:00          | 25       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 4        |
      | 1      | Standard | 08:00 | 16:00 | 30       |

  @ACC-6 @server
  Rule: ACC-6 Use is summed hour by hour over the product instances; peaks of different hours are never added

    Scenario: [1] Two devices that are busy at different hours
      When device A submits report 1 at 16:00
      And device B submits report 1 at 16:00
      Then the usage history of Voice shows 24 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 33 Standard sessions from 08:00 to 16:00

    Scenario: [2] One of the two alone
      When device A submits report 1 at 16:00
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 3 Standard sessions from 08:00 to 16:00

    Scenario: [3] A change at half past eight: the higher value counts from eight o'clock on
      When device A submits report 4 at 10:00
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 25 Standard sessions from 08:00 to 10:00

    Scenario: [4] After its last report the value of a device stands
      When device A submits report 1 at 16:00
      And device B submits report 1 at 16:00
      Then the usage history of Voice shows 33 Standard sessions from 16:00 to 00:00 on day 30

    Scenario: [5] It stands until the next report of that device, and of that device alone
      Given device A submits report 1 at 16:00
      And device B submits report 1 at 16:00
      When device A submits report 2 at 00:05 on day 2
      Then the usage history of Voice shows 33 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 35 Standard sessions from 16:00 to 00:00 on day 30

  @ACC-7 @server
  Rule: ACC-7 The use of any reported hour can be looked up, and a late report corrects the hours that it speaks of

    Scenario: [1] Hours that were reported long ago
      Given device A submits report 1 at 16:00
      And device A submits report 2 at 00:05 on day 2
      When device A submits report 3 at 08:00 on day 90
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 3 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 5 Standard sessions from 16:00 to 00:00 on day 2
      And the usage history of Voice shows 11 Standard sessions from 00:00 on day 2 to 00:00 on day 90

    Scenario: [2] Before a report comes late, the value before it stands in its hours
      Given device A submits report 1 at 16:00
      When device A submits report 3 at 08:00 on day 2
      Then the usage history of Voice shows 3 Standard sessions from 08:00 to 00:00 on day 2
      And the usage history of Voice shows 11 Standard sessions from 00:00 on day 2 to 08:00 on day 2

    Scenario: [3] When it has come, its own value counts there
      Given device A submits report 1 at 16:00
      And device A submits report 3 at 08:00 on day 2
      When device A submits report 2 at 00:05 on day 90
      Then the usage history of Voice shows 3 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 5 Standard sessions from 16:00 to 00:00 on day 2
      And the usage history of Voice shows 11 Standard sessions from 00:00 on day 2 to 08:00 on day 90

    Scenario: [4] Before its first report a device used nothing
      Given device B submits report 1 at 16:00
      When device A submits report 3 at 08:00 on day 2
      Then the usage history of Voice shows 30 Standard sessions from 08:00 to 00:00 on day 2
      And the usage history of Voice shows 41 Standard sessions from 00:00 on day 2 to 08:00 on day 2
