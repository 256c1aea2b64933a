Feature: A licence server trusts what an SSM On-Prem of the account authorises

  An On-Prem is joined to an account with a token of it. It has tokens of its own for the devices, and asks for their trust in
  the name of the account.

  Background:
    Given token 1 of the virtual account Voice is made for any device
    And token 2 of the virtual account Lab is made for any device
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 11     | Standard | 00:00 | 08:00 | 7        |

  @TRU-8 @server
  Rule: TRU-8 With the token of the account an SSM On-Prem authorises use as CSSM does

    Scenario Outline: [1] Devices of an On-Prem that was joined with <token>
      Given an On-Prem asks for the trust of device A with <token> at 01:00
      And an On-Prem asks for the trust of device B with <token> at 02:00
      When a collector submits report 1 of device A and report 11 of device B at 08:00
      Then report 1 of device A is taken in
      And report 11 of device B is taken in
      And the usage history of <account> shows 27 Standard sessions from 00:00 to 08:00
      And the usage history of <other> shows 0 Standard sessions from 00:00 to 08:00

      Examples: it is the account that the token was made in
        | token   | account | other |
        | token 1 | Voice   | Lab   |
        | token 2 | Lab     | Voice |

    Scenario Outline: [2] An On-Prem with <token>, after token 1 was revoked
      Given an On-Prem asks for the trust of device A with token 1 at 01:00
      And token 1 is revoked at 02:00
      When an On-Prem asks for the trust of device B with <token> at 03:00
      And device A submits report 1 at 08:00
      Then the trust of device B is <fate>
      And report 1 of device A is taken in

      Examples:
        | token                    | fate    |
        | token 1                  | refused |
        | token 2                  | granted |
        | a token that nobody made | refused |
