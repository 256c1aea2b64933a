Feature: A licence server acknowledges what it takes in

  A router keeps each report until the server has acknowledged it, so it must be able to rely on two things: every report is
  acknowledged, and a report that it sends twice for safety is neither counted twice nor mistaken for a new one.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
      | 2      | Standard | 08:00 | 16:00 | 32       |
      | 3      | Enhanced | 08:00 | 16:00 | 5        |
      | 4      | Standard | 00:00 | 08:00 | 21       |

  @RPT-3 @server
  Rule: RPT-3 Each report that is handed over stands in exactly one acknowledgement

    Scenario: [1] A report that is handed over alone
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 1 of device A stands in 1 acknowledgement

    Scenario: [2] Three reports in one submission
      When device A submits reports 1, 2 and 3 at 16:00
      And device A polls at 16:05
      Then reports 1, 2 and 3 of device A stand in 1 acknowledgement each

    Scenario: [3] Three submissions, and an answer that is fetched twice
      When device A submits report 1 at 08:00
      And device A submits report 2 at 16:00
      And device A submits report 3 at 16:00
      And device A polls at 16:05
      And device A polls at 16:05 on day 2
      Then reports 1, 2 and 3 of device A stand in 1 acknowledgement each

    Scenario: [4] A report that stayed on the device stands in none
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 2 of device A stands in 0 acknowledgements

  @RPT-4 @server
  Rule: RPT-4 A report that comes again with the same bytes is acknowledged with the acknowledgement it had, and counted once

    Scenario Outline: [1] The same report again <when>
      Given device A submits report 1 at 08:00
      And device A polls at 08:05
      When device A submits report 1 <again>
      And device A polls <polled>
      Then the answer to the repetition of report 1 of device A follows a reading of RPT-4:
        | reading                                                                | seen                     |
        | the repeated report is answered with the acknowledgement it had before | the same acknowledgement |
        | the repeated report is refused by name, and still counted once         | refused by name          |
      And report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

      Examples:
        | when                | again              | polled             |
        | five minutes later  | at 08:10           | at 08:15           |
        | a day and a half on | at 20:00 on day 2  | at 20:05 on day 2  |
        | thirty days on      | at 08:00 on day 31 | at 08:05 on day 31 |

    Scenario: [2] The same report again before the first answer was fetched
      Given device A submits report 1 at 08:00
      When device A submits report 1 at 08:01
      And device A polls at 08:05
      Then report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario: [3] The same report again, together with a new one
      Given device A submits report 1 at 08:00
      And device A polls at 08:05
      When device A submits reports 1 and 2 at 16:00
      And device A polls at 16:05
      Then the answer to the repetition of report 1 of device A follows a reading of RPT-4:
        | reading                                                                | seen                     |
        | the repeated report is answered with the acknowledgement it had before | the same acknowledgement |
        | the repeated report is refused by name, and still counted once         | refused by name          |
      And reports 1 and 2 of device A stand in 1 acknowledgement each
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00

  @RPT-5 @server
  Rule: RPT-5 A known id with other bytes is refused, and what came first stays

    Scenario: [1] Report 1 comes again with one session more
      Given device A submits report 1 at 08:00
      And device A polls at 08:05
      When device A submits report 1 with other figures at 09:00
      And device A polls at 09:05
      Then report 1 of device A is refused by name
      And report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario: [2] One session more under an id of its own
      Given device A submits report 1 at 08:00
      And device A polls at 08:05
      When device A submits report 4 at 09:00
      And device A polls at 09:05
      Then report 4 of device A is taken in
      And report 4 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 21 Standard sessions from 00:00 to 08:00

    Scenario: [3] After the refusal the first bytes are still known
      Given device A submits report 1 at 08:00
      And device A submits report 1 with other figures at 09:00
      When device A submits report 1 at 10:00
      And device A polls at 10:05
      Then report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
