Feature: A licence server sets the policy of each platform

  Both platforms of a pair get their policy from the server, each its own where it has one.

  Background:
    Given device A and device B are a pair
    And the policy of the virtual account Voice is perpetual 90/90/90
    And device A is trusted with the virtual account Voice
    And device B is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 08:00 | 16:00 | 20       |

  @POL-6 @server
  Rule: POL-6 Each platform of a pair gets its policy from the server

    Scenario: [1] One platform has a policy of its own
      Given the policy of device B is perpetual 30/60/60
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      And device B submits report 1 at 16:00
      And device B polls at 16:05
      Then device A got the policy perpetual 90/90/90 with its last acknowledgement
      And device B got the policy perpetual 30/60/60 with its last acknowledgement

    Scenario: [2] Neither has one
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      And device B submits report 1 at 16:00
      And device B polls at 16:05
      Then device A got the policy perpetual 90/90/90 with its last acknowledgement
      And device B got the policy perpetual 90/90/90 with its last acknowledgement

    Scenario: [3] A policy of its own counts as newer than the account's
      Given the policy of device B is perpetual 30/60/60
      When device B submits report 1 at 16:00
      And device B polls at 16:05
      Then the policy that device B got with its last acknowledgement is newer than the one with its trust code
