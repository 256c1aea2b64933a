Feature: Submissions that fail, and receipts

  @TRN-7 @device
  Rule: TRN-7 What failed is tried again unaltered within 24 hours and then daily; a receipt is followed up after 300 seconds, then daily

    Scenario Outline: [1] Tried again <when>
      Given a trusted device
      And the server cannot be reached from 00:30
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 40
      Then at least <submissions> submissions were sent <span>

      Examples: the submission and its first repetition, then day by day
        | when            | submissions | span                                  |
        | within 24 hours | 2           | from 01:00 to 01:01 on day 2          |
        | the day after   | 1           | from 01:02 on day 2 to 01:02 on day 3 |
        | on a later day  | 1           | from 07:00 on day 9 to 07:00 on day 10 |
        | after a month   | 1           | from 10:00 on day 39 to 10:00 on day 40 |

    Scenario: [2] Unaltered
      Given a trusted device
      And the server cannot be reached from 00:30 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then the last submission repeats everything of the first submission

    Scenario: [3] The log tells when it works again
      Given a trusted device
      And the server cannot be reached from 00:30 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then the log never says "%SMART_LIC-5-COMM_RESTORED" from 00:00 to 12:00 on day 3
      And the log says once "%SMART_LIC-5-COMM_RESTORED" from 12:00 on day 3

    Scenario: [4] The first poll comes 300 seconds after the receipt, give or take 60 seconds
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then 1 poll was sent from 240 seconds after the first submission to 360 seconds after the first submission
      And 1 poll has been sent

    Scenario Outline: [5] An answer that is still not there is asked for again <when>
      Given a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 40
      Then at least 1 poll was sent <span>

      Examples:
        | when           | span                                    |
        | the first day  | from 01:06:01 to 01:06:01 on day 2      |
        | on a later day | from 07:00 on day 9 to 07:00 on day 10  |
        | after a month  | from 10:00 on day 39 to 10:00 on day 40 |

    Scenario: [6] Once it is answered nobody asks any more
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 10
      Then 0 polls were sent from 02:00

  @TRN-9 @device
  Rule: TRN-9 An SSM On-Prem that is too old makes the log say so, and what was recorded is kept

    Scenario Outline: [1] A router behind an On-Prem when <condition>
      Given a trusted device
      And the transport is cslu, to https://192.0.2.30/cslu/v1/pi/voice-1
      And <condition>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then every submission went to SSM On-Prem directly
      And the log <telling> "%SMART_LIC-4-REPORTING_NOT_SUPPORTED" from 00:00

      Examples: too old, and new enough
        | condition                       | telling    |
        | the server is too old           | says       |
        | the server acknowledges at once | never says |

    Scenario: [2] After the On-Prem was upgraded everything leaves that was kept
      Given a trusted device
      And the transport is cslu, to https://192.0.2.30/cslu/v1/pi/voice-1
      And the server is too old from 00:30 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 4
      Then the last submission repeats everything of the first submission
      And the reports say that Standard use peaked at 40 from 00:00 to 12:00 on day 3
