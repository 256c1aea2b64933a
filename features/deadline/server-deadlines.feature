Feature: A licence server knows by when it owes a device an acknowledgement

  The list of devices shows for each the deadline that follows from its policy, its reports and their acknowledgements. The
  server counts from the issue of an acknowledgement.

  Background:
    Given device A has measured:
      | report | licence  | from           | to              | sessions |
      | 1      | Standard | 00:00          | 08:00           | 20       |
      | 2      | Standard | 08:00          | 08:00 on day 10 | 20       |
      | 2      | Standard | 08:00 on day 10 | 09:00 on day 10 | 40       |

  @DDL-1 @server
  Rule: DDL-1 Before a report is acknowledged the first-report number counts, and trusting again moves nothing

    Scenario: [1] A device that has reported nothing
      Given the policy of the virtual account Voice is perpetual 30/60/60
      When device A is trusted with the virtual account Voice
      Then the deadline that the server shows for device A follows a reading of DDL-1:
        | reading                                                | seen                |
        | with nothing in use there is no deadline               | no deadline         |
        | with nothing in use the perpetual number counts        | 2021-04-28 00:00:00 |

    Scenario: [2] Trust is given again after a report was acknowledged
      Given the policy of the virtual account Voice is perpetual 60/60/60
      And device A is trusted with the virtual account Voice
      And device A submits report 1 at 08:00
      When device A is trusted again, with a new key, at 08:00 on day 20
      Then the server shows device A with the deadline 08:00 on day 61

  @DDL-2 @server
  Rule: DDL-2 The next deadline is the last acknowledgement plus the smallest reporting frequency above 0 of the classes in use

    Scenario: [1] The guide's own sample
      Given the policy of the virtual account Voice is perpetual 30/60/60, subscription 120/150/120
      And device A is trusted with the virtual account Voice
      When device A submits report 1 at 2021-10-08 13:56:07
      Then the server shows device A with the deadline 2021-12-07 13:56:07

    Scenario Outline: [2] A reporting frequency of <frequency> days
      Given the policy of the virtual account Voice is perpetual 10/<frequency>/0, enforced 5/5/5
      And device A is trusted with the virtual account Voice
      When device A submits report 1 at 08:00
      Then the server shows device A with the deadline <deadline>

      Examples:
        | frequency | deadline        |
        | 1         | 08:00 on day 2  |
        | 60        | 08:00 on day 61 |
        | 90        | 08:00 on day 91 |

    Scenario: [3] The deadline stays until the next acknowledgement, also when it is over
      Given the policy of the virtual account Voice is perpetual 30/60/60
      And device A is trusted with the virtual account Voice
      And device A submits report 1 at 08:00
      When the clock reaches 09:00 on day 70
      Then the server shows device A with the deadline 08:00 on day 61

  @DDL-3 @server
  Rule: DDL-3 A change holds the deadline only while it waits for its acknowledgement

    Scenario: [1] The report that tells of a change is acknowledged at once
      Given the policy of the virtual account Voice is perpetual 90/90/30
      And device A is trusted with the virtual account Voice
      And device A submits report 1 at 08:00
      When device A submits report 2 at 09:00 on day 10
      Then the server shows device A with the deadline 09:00 on day 100

  @POL-3 @server
  Rule: POL-3 Where a policy says 0 days nothing is owed for that number

    Scenario Outline: [1] A reporting frequency of <days> days
      Given the policy of the virtual account Voice is perpetual 30/<days>/30
      And device A is trusted with the virtual account Voice
      When device A submits report 1 at 08:00
      Then the server shows device A with <deadline>

      Examples:
        | days | deadline                    |
        | 0    | no deadline                 |
        | 1    | the deadline 08:00 on day 2 |
