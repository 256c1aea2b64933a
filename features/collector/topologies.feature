Feature: Reports reach CSSM through a CSLU or an SSM On-Prem

  Where routers are not to talk with CSSM themselves, a CSLU collects their reports, or an SSM On-Prem stands for CSSM altogether.

  @TRN-4 @collector
  Rule: TRN-4 An SSM On-Prem serves policy devices from Version 8 Release 202102 on, and no older one does

    Scenario Outline: [1] <version>
      Given an SSM On-Prem of <version>
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day 2
      Then report 1 of device A is <fate>
      And report 1 of device A <whereabouts>

      Examples:
        | version                  | fate                                   | whereabouts                |
        | Version 8 Release 202101 | refused for the version of the On-Prem | has not reached CSSM       |
        | Version 8 Release 202102 | taken in                               | has reached CSSM unchanged |
        | Version 8 Release 202103 | taken in                               | has reached CSSM unchanged |
        | Version 7 Release 202105 | refused for the version of the On-Prem | has not reached CSSM       |
        | Version 9 Release 202001 | taken in                               | has reached CSSM unchanged |

    Scenario Outline: [2] Trust through <version>
      Given an SSM On-Prem of <version>
      When device A asks the On-Prem for trust with a token of CSSM at 08:00
      Then device A is <trusted>

      Examples:
        | version                  | trusted     |
        | Version 8 Release 202012 | not trusted |
        | Version 8 Release 202102 | trusted     |

  @RPT-9 @collector
  Rule: RPT-9 Reports can be pushed by the device, or pulled from it

    Scenario Outline: [1] Pushed to <collector>
      Given <collector>
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When device A submits report 1 at 08:00
      And device A polls at 08:00 on day 2
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement

      Examples:
        | collector      |
        | a CSLU         |
        | an SSM On-Prem |

    Scenario: [2] Pulled, and the acknowledgement left at the next visit
      Given a CSLU
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
        | 2      | Enhanced | 00:00 | 08:00 | 5        |
      When the collector pulls reports 1 and 2 from device A at 08:00
      And the collector pulls reports 1 and 2 from device A at 08:00 on day 2
      Then reports 1 and 2 of device A have reached CSSM unchanged
      And reports 1 and 2 of device A stand in 1 acknowledgement each
      And device A has its acknowledgements as CSSM gave them

    Scenario: [3] Pulled, and not visited again
      Given a CSLU
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When the collector pulls report 1 from device A at 08:00
      And the clock reaches 08:00 on day 2
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 0 acknowledgements

    Scenario: [4] Pulled while CSSM is out of reach
      Given a CSLU
      And the link to CSSM is down from 07:00 to 07:00 on day 9
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |
      When the collector pulls report 1 from device A at 08:00
      And the collector pulls report 1 from device A at 08:00 on day 10
      Then report 1 of device A has reached CSSM unchanged
      And report 1 of device A stands in 1 acknowledgement

  @TRU-8 @collector
  Rule: TRU-8 An SSM On-Prem trusts with its own tokens and with those of CSSM, as CSSM does

    Background:
      Given an SSM On-Prem
      And the policy of the virtual account Voice is perpetual 30/60/60
      And device A has measured:
        | report | licence  | from  | to    | sessions |
        | 1      | Standard | 00:00 | 08:00 | 20       |

    Scenario Outline: [1] <token>
      When device A asks the On-Prem for trust with <token> at 00:10
      Then device A is <trusted>

      Examples:
        | token                    | trusted     |
        | a token of the On-Prem   | trusted     |
        | a token of CSSM          | trusted     |
        | a token that nobody made | not trusted |

    Scenario: [2] With the trust come the policy of the account and the keys of CSSM
      When device A asks the On-Prem for trust with a token of the On-Prem at 00:10
      And device A submits report 1 at 08:00
      And device A polls at 08:00 on day 2
      Then device A got the policy perpetual 30/60/60 with its trust code
      And report 1 of device A stands in 1 acknowledgement
      And device A can check every acknowledgement with the keys of its trust

    Scenario Outline: [3] A token of the On-Prem for 1 day, at <time>
      When device B asks the On-Prem for trust with a token of the On-Prem for 1 day at <time>
      Then device B is <trusted>

      Examples: one second to either side of its end
        | time              | trusted     |
        | 23:59:59          | trusted     |
        | 00:00:01 on day 2 | not trusted |

    Scenario: [4] A token of the On-Prem for 1 use
      When device A asks the On-Prem for trust with a token of the On-Prem for 1 use at 00:10
      And device B asks the On-Prem for trust with a token of the On-Prem for 1 use at 02:10
      Then device A is trusted
      And device B is not trusted

    Scenario: [5] While CSSM is out of reach nobody is trusted in vain
      Given the link to CSSM is down from 00:00 to 08:00
      When device A asks the On-Prem for trust with a token of the On-Prem at 00:10
      And device A asks the On-Prem for trust with a token of the On-Prem at 09:10
      Then device A is trusted
