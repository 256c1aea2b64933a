Feature: A licence server takes reports whoever carries them

  A router may push its reports itself, a CSLU or an SSM On-Prem may bring those of many routers, late and more than once, and where there is no
  connection at all a person carries a file. To the account it is all the same.

  Background:
    Given device A is trusted with the virtual account Voice
    And device B is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
      | 2      | Standard | 08:00 | 16:00 | 32       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 11     | Standard | 00:00 | 16:00 | 7        |

  @TRN-3 @server
  Rule: TRN-3 Reports reach the server from the device itself, through a collector, or as files

    Scenario: [1] From each device itself
      When device A submits report 1 at 16:00
      And device B submits report 11 at 16:00
      And device A polls at 16:05
      And device B polls at 16:05
      Then report 1 of device A stands in 1 acknowledgement
      And report 11 of device B stands in 1 acknowledgement
      And the usage history of Voice shows 27 Standard sessions from 00:00 to 08:00

    Scenario: [2] Through a collector, both in one submission
      When a collector submits report 1 of device A and report 11 of device B at 16:00
      And device A polls at 16:05
      And device B polls at 16:05
      Then report 1 of device A stands in 1 acknowledgement
      And report 11 of device B stands in 1 acknowledgement
      And the usage history of Voice shows 27 Standard sessions from 00:00 to 08:00

    Scenario: [3] Through a collector that was cut off, and brings one of them twice
      Given a collector submits report 1 of device A and report 11 of device B at 08:00 on day 9
      When a collector submits reports 1 and 2 of device A and report 11 of device B at 09:00 on day 9
      And device A polls at 10:00 on day 9
      Then reports 1 and 2 of device A stand in 1 acknowledgement each
      And the usage history of Voice shows 27 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 39 Standard sessions from 08:00 to 16:00

    Scenario: [4] As a file of one, and through a collector
      When a usage file of device A with report 1 is handed in at 16:00
      And a collector submits report 1 of device A and report 11 of device B at 17:00
      And device B polls at 17:05
      Then report 1 of device A stands in 1 acknowledgement
      And report 11 of device B stands in 1 acknowledgement
      And the usage history of Voice shows 27 Standard sessions from 00:00 to 08:00
