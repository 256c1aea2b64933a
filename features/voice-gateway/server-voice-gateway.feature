Feature: A licence server lists voice gateway sessions for information

  Calls between voice ports and IP are reported, and nobody pays for them: as many count as purchased as are used.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence       | from  | to    | sessions |
      | 1      | voice gateway | 00:00 | 08:00 | 4        |
      | 2      | voice gateway | 08:00 | 16:00 | 9        |
      | 3      | Standard      | 00:00 | 08:00 | 4        |

  @VGW-3 @server
  Rule: VGW-3 As many voice gateway sessions count as purchased as were reported, and no alert appears

    Scenario Outline: [1] After <reports>
      When device A submits <reports> at 16:00
      Then the inventory of Voice shows:
        | licence       | purchased   | in use   | balance |
        | voice gateway | <purchased> | <in use> | 0       |
      And an alert about insufficient voice gateway licences of Voice was never raised

      Examples:
        | reports         | purchased | in use |
        | report 1        | 4         | 4      |
        | reports 1 and 2 | 9         | 9      |

    Scenario: [2] As many Standard sessions are missing, and the alert stands
      When device A submits report 3 at 16:00
      Then the inventory of Voice shows:
        | licence  | purchased | in use | balance |
        | Standard | 0         | 4      | -4      |
      And an alert about insufficient Standard licences of Voice stands

  @VGW-4 @server
  Rule: VGW-4 Voice gateway sessions are not for sale, and a purchase of them is turned down with a reason

    Scenario: [1] A purchase of voice gateway sessions
      When 10 voice gateway licences are bought for Voice
      Then the purchase is refused with a reason

    Scenario: [2] A purchase of Standard trunk sessions
      When 10 Standard licences are bought for Voice
      Then the purchase is accepted

  @VGW-6 @server
  Rule: VGW-6 The inventory calls these sessions "CUBE v14 Voice Gateway Session"

    Scenario: [1] The name in the inventory
      When device A submits report 1 at 08:00
      Then the inventory of Voice shows:
        | licence       | name                           | purchased | in use | balance |
        | voice gateway | CUBE v14 Voice Gateway Session | 4         | 4      | 0       |
