Feature: A collector passes on what it is given

  Between routers and CSSM there may be a CSLU or an SSM On-Prem. A router throws a report away when its acknowledgement has come, and CSSM
  believes a report by its signature: so whatever passes the collector has to arrive, and to arrive as it was.

  Background:
    Given a CSLU
    And device A has measured:
      | report | licence  | from           | to             | sessions |
      | 1      | Standard | 00:00          | 08:00          | 20       |
      | 2      | Enhanced | 00:00          | 08:00          | 5        |
      | 3      | Standard | 08:00          | 08:00 on day 2 | 32       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 11     | Standard | 00:00 | 08:00 | 7        |

  @TRN-6 @collector
  Rule: TRN-6 Every report goes up and every acknowledgement comes down, unchanged, at least once

    Scenario: [1] Two reports in one submission
      When device A submits reports 1 and 2 at 08:00
      And device A polls at 08:00 on day 2
      Then reports 1 and 2 of device A have reached CSSM unchanged
      And reports 1 and 2 of device A stand in 1 acknowledgement each
      And device A has its acknowledgements as CSSM gave them

    Scenario: [2] Two devices, each of which gets what is its own
      When device A submits report 1 at 08:00
      And device B submits report 11 at 08:00
      And device A polls at 08:00 on day 2
      And device B polls at 08:00 on day 2
      Then report 11 of device B has reached CSSM unchanged
      And device A has its acknowledgements as CSSM gave them
      And device B has its acknowledgements as CSSM gave them

    Scenario: [3] A report that stayed on the device
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day 2
      Then report 2 of device A has not reached CSSM
      And report 2 of device A stands in 0 acknowledgements

    Scenario Outline: [4] <what>
      Given <condition> from 07:00 to 07:00 on day <end>
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day <after>
      And device A polls at 08:00 on day <later>
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement
      And device A has its acknowledgements as CSSM gave them

      Examples:
        | what                                      | condition                           | end | after | later |
        | Cut off from CSSM for a day               | the link to CSSM is down            | 2   | 2     | 3     |
        | Cut off from CSSM for forty days          | the link to CSSM is down            | 41  | 41    | 42    |
        | CSSM does not answer for a day            | CSSM does not answer                | 2   | 2     | 3     |
        | CSSM cannot be reached for nine days      | CSSM cannot be reached              | 10  | 10    | 11    |
        | CSSM takes nine days for an acknowledgement | CSSM withholds its acknowledgements | 10  | 10    | 11    |

    Scenario: [5] While it is cut off from CSSM nothing is acknowledged
      Given the link to CSSM is down
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day 9
      Then report 1 of device A has not reached CSSM
      And report 1 of device A stands in 0 acknowledgements

    Scenario: [6] More reports while it is cut off from CSSM
      Given the link to CSSM is down from 07:00 to 07:00 on day 9
      When device A submits reports 1 and 2 at 08:00
      And device A submits reports 1, 2 and 3 at 08:00 on day 2
      And device A polls at 08:00 on day 10
      Then reports 1, 2 and 3 of device A have reached CSSM unchanged
      And reports 1, 2 and 3 of device A stand in 1 acknowledgement each

    Scenario: [7] Cut off from the device when the acknowledgement comes
      Given the link to the devices is down from 08:00 to 07:00 on day 9
      When device A submits report 1 at 07:59
      And device A polls at 08:00 on day 2
      And device A polls at 08:00 on day 9
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement

    Scenario: [8] A device that asks twice is answered twice
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day 2
      And device A polls at 08:00 on day 3
      Then report 1 of device A stands in 1 acknowledgement
      And device A was handed an acknowledgement at each of its polls

    Scenario: [9] The same submission again
      When device A submits report 1 at 08:00
      And device A submits report 1 at 09:00
      And device A polls at 09:00 on day 2
      Then report 1 of device A has reached CSSM unchanged
      And device A was handed an acknowledgement at each of its polls

    Scenario: [10] A reload before CSSM could be reached
      Given the link to CSSM is down from 07:00 to 12:00
      When device A submits report 1 at 08:00
      And the collector reloads at 09:00
      And device A polls at 12:00 on day 2
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement

    Scenario: [11] A reload before CSSM has acknowledged
      Given CSSM withholds its acknowledgements from 07:00 to 12:00
      When device A submits report 1 at 08:00
      And the collector reloads at 09:00
      And device A polls at 12:00 on day 2
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement

    Scenario: [12] No connection to CSSM at all: a file there and a file back
      Given the link to CSSM is down
      And device A submits reports 1 and 2 at 08:00
      When the file of the collector is carried to CSSM, and the answer back, at 09:00
      And device A polls at 10:00
      Then reports 1 and 2 of device A have reached CSSM unchanged
      And reports 1 and 2 of device A stand in 1 acknowledgement each

    Scenario: [13] A file back in which one acknowledgement is rotten
      Given the link to CSSM is down
      And device A submits reports 1 and 2 at 08:00
      And device B submits report 11 at 08:00
      When the file of the collector is carried to CSSM, and the answer back with that of device B spoiled, at 09:00
      And device A polls at 10:00
      Then reports 1 and 2 of device A stand in 1 acknowledgement each
      And the collector names what it could not read
