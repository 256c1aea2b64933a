Feature: A licence server loses no report and puts each in its hours

  An acknowledgement lets the router throw its report away. So the server has to hold the report for good before it says so,
  and whenever and in whatever company a report comes, the use that it tells of belongs to the hours that it names.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from           | to             | sessions |
      | 1      | Standard | 00:00          | 08:00          | 20       |
      | 2      | Standard | 08:00          | 16:00          | 32       |
      | 3      | Standard | 16:00          | 00:00 on day 2 | 8        |
      | 4      | Standard | 20:00 on day 3 | 04:00 on day 4 | 14       |
      | 4      | Standard | 04:00 on day 4 | 12:00 on day 4 | 17       |

  @RPT-6 @server
  Rule: RPT-6 No acknowledgement leaves before its report is stored for good

    Scenario Outline: [1] The server crashes <where>
      Given the server is going to crash <where>
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

      Examples:
        | where                                |
        | before it stores the report          |
        | after it has stored the report       |
        | before it stores the acknowledgement |

    Scenario: [2] The server does not crash
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario Outline: [3] The server crashes <where>, and the device hands the report over once more
      Given the server is going to crash <where>
      When device A submits reports 1 and 2 at 16:00
      And device A submits reports 1 and 2 at 16:10
      And device A polls at 16:15
      Then reports 1 and 2 of device A stand in 1 acknowledgement each
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00

      Examples:
        | where                                |
        | before it stores the report          |
        | after it has stored the report       |
        | before it stores the acknowledgement |

  @RPT-10 @server
  Rule: RPT-10 Reports that come late, in another order or together leave the same usage history

    Scenario Outline: [1] One report after the other, <order>
      When device A submits <first> at 00:05 on day 2
      And device A submits <second> at 06:00 on day 2
      And device A submits <third> at 12:00 on day 2
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 8 Standard sessions from 16:00 to 00:00 on day 2

      Examples:
        | order                | first    | second   | third    |
        | as they were made    | report 1 | report 2 | report 3 |
        | the newest first     | report 3 | report 2 | report 1 |
        | the middle one last  | report 3 | report 1 | report 2 |
        | the middle one first | report 2 | report 1 | report 3 |

    Scenario: [2] All three in one submission
      When device A submits reports 1, 2 and 3 at 00:05 on day 2
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 8 Standard sessions from 16:00 to 00:00 on day 2

    Scenario: [3] The report in the middle comes 60 days late
      Given device A submits reports 1 and 3 at 00:05 on day 2
      When device A submits report 2 at 00:05 on day 62
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 8 Standard sessions from 16:00 to 00:00 on day 2

    Scenario: [4] A report over midnight comes before those of earlier days
      Given device A submits report 4 at 12:05 on day 4
      When device A submits reports 1, 2 and 3 at 13:00 on day 4
      Then the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00
      And the usage history of Voice shows 14 Standard sessions from 20:00 on day 3 to 04:00 on day 4
      And the usage history of Voice shows 17 Standard sessions from 04:00 on day 4 to 12:00 on day 4

    Scenario: [5] Two devices at different hours, the earlier use reported last
      Given device B is trusted with the virtual account Voice
      And device B has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 04:00 | 16:00 | 7        |
      When device B submits report 1 at 16:00
      And device A submits reports 1 and 2 at 00:05 on day 2
      Then the usage history of Voice shows 20 Standard sessions from 00:00 to 04:00
      And the usage history of Voice shows 27 Standard sessions from 04:00 to 08:00
      And the usage history of Voice shows 39 Standard sessions from 08:00 to 16:00
