Feature: A licence server shows what an account has bought and what it uses

  Licences are bought for a virtual account and used by the devices in it. What is left over, or missing, is the balance.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from           | to             | sessions |
      | 1      | Standard | 00:00          | 08:00          | 20       |
      | 2      | Standard | 08:00          | 16:00          | 50       |
      | 3      | Standard | 16:00          | 00:00 on day 2 | 51       |
      | 4      | Standard | 00:00 on day 2 | 08:00 on day 2 | 50       |
      | 5      | Enhanced | 00:00          | 08:00          | 3        |
      | 6      | uck9     | 00:00          | 08:00          | 1        |

  @ACC-1 @server
  Rule: ACC-1 A product instance sits in one virtual account, whose inventory counts its own and nobody else's

    Scenario: [1] Devices of two virtual accounts
      Given device B is trusted with the virtual account Lab
      And device B has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 7        |
      When device A submits report 1 at 08:00
      And device B submits report 1 at 08:00
      Then Lab has device B
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 10:00
      And the usage history of Lab shows 7 Standard sessions from 00:00 to 10:00

    Scenario: [2] Devices of one virtual account
      When device B is trusted with the virtual account Voice
      Then Voice has device A and device B
      And Lab has no device

    Scenario: [3] A device that is transferred leaves its old account, and its use with it
      Given device A submits report 1 at 08:00
      When device A is transferred to Lab at 10:00
      And device A submits report 3 at 00:05 on day 2
      Then Lab has device A
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 10:00
      And the usage history of Voice shows 0 Standard sessions from 10:00 to 00:00 on day 3
      And the usage history of Lab shows 51 Standard sessions from 16:00 to 00:00 on day 3

    Scenario: [4] A device that stays goes on counting where it is
      Given device A submits report 1 at 08:00
      When device A submits report 3 at 00:05 on day 2
      Then Voice has device A
      And the usage history of Voice shows 20 Standard sessions from 08:00 to 16:00
      And the usage history of Lab shows 0 Standard sessions from 00:00 to 00:00 on day 3

    Scenario: [5] A device that is removed uses nothing any more
      Given device A submits report 1 at 08:00
      When device A is removed at 10:00
      Then Voice has no device
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 10:00
      And the usage history of Voice shows 0 Standard sessions from 10:00 to 00:00 on day 3

  @ACC-2 @server
  Rule: ACC-2 The inventory gives purchased, in use, and as balance the first less the second

    Scenario: [1] The guide's own sample
      Given 50 Standard licences are bought for Voice
      When device A submits report 1 at 08:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 50        | 20     | 30      |

    Scenario: [2] Purchases add up, licence by licence
      Given 50 Standard licences are bought for Voice
      And 10 Standard licences are bought for Voice
      And 5 Enhanced licences are bought for Voice
      When device A submits reports 1 and 5 at 08:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 60        | 20     | 40      |
        | Enhanced | 5         | 3      | 2       |

    Scenario: [3] More in use than was bought
      Given 50 Standard licences are bought for Voice
      When device A submits reports 1, 2 and 3 at 00:05 on day 2
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 50        | 51     | -1      |

    Scenario: [4] What another account buys is its own
      Given 50 Standard licences are bought for Lab
      When device A submits report 1 at 08:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 0         | 20     | -20     |
      And the inventory of Lab shows:
        | licence  | purchased | in use | balance |
        | Standard | 50        | 0      | 50      |

  @ACC-3 @server
  Rule: ACC-3 An alert about insufficient licences stands as long as a balance is below 0, and only then

    Scenario Outline: [1] The balance is <balance>
      Given 50 Standard licences are bought for Voice
      When device A submits <reports> at 00:05 on day 2
      Then an alert about insufficient Standard licences of Voice <alert>

      Examples: one above, none left, one missing
        | balance | reports            | alert            |
        | 30      | report 1           | was never raised |
        | 0       | reports 1 and 2    | was never raised |
        | -1      | reports 1, 2 and 3 | stands           |

    Scenario: [2] Enough is bought for the balance to be 0 again
      Given 50 Standard licences are bought for Voice
      And device A submits reports 1, 2 and 3 at 00:05 on day 2
      When 1 Standard licence is bought for Voice
      Then an alert about insufficient Standard licences of Voice has been cleared

    Scenario: [3] Something is bought, and not enough
      Given 49 Standard licences are bought for Voice
      And device A submits reports 1, 2 and 3 at 00:05 on day 2
      When 1 Standard licence is bought for Voice
      Then an alert about insufficient Standard licences of Voice stands

    Scenario: [4] The use falls to what was bought
      Given 50 Standard licences are bought for Voice
      And device A submits reports 1, 2 and 3 at 00:05 on day 2
      When device A submits report 4 at 08:00 on day 2
      Then an alert about insufficient Standard licences of Voice has been cleared

    Scenario: [5] A device that uses too much is removed
      Given 50 Standard licences are bought for Voice
      And device A submits reports 1, 2 and 3 at 00:05 on day 2
      When device A is removed at 01:00 on day 2
      Then an alert about insufficient Standard licences of Voice has been cleared

  @ACC-5 @server
  Rule: ACC-5 Licences of the platform and of CUBE stand side by side

    Scenario: [1] A device reports both
      Given 50 Standard licences are bought for Voice
      And 2 uck9 licences are bought for Voice
      When device A submits reports 1 and 6 at 08:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 50        | 20     | 30      |
        | uck9     | 2         | 1      | 1       |

    Scenario: [2] A licence of the platform that nobody bought
      When device A submits reports 1 and 6 at 08:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 0         | 20     | -20     |
        | uck9     | 0         | 1      | -1      |
