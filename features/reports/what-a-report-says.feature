Feature: What a report says

  A report looks back: it says what was used, interval after interval, whether that changed or not. What was handed over and
  not yet acknowledged is handed over again, to the byte.

  @RPT-1 @device
  Rule: RPT-1 A report says what was used in the time that is over, without gap or overlap and unchanged use included

    @connected
    Scenario Outline: [1] Use that stays the same is in the routine report of day <day>
      Given an account policy of perpetual 90/90/90, a push every <push> days
      And a trusted device that measures every <interval>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day <day>
      Then the reports cover Standard use from 00:00 to <last interval>
      And the reports say that Standard use peaked at 40 from 00:00 to <last interval>
      And no measurement is longer than <interval>

      Examples: the shortest interval, the factory's, the longest
        | interval | push | day | last interval   |
        | 8 hours  | 2    | 3   | 17:00 on day 2  |
        | 7 days   | 10   | 11  | 01:00 on day 8  |
        | 30 days  | 31   | 32  | 01:00 on day 31 |

    @connected
    Scenario: [2] Each stretch has its own peak
      Given a trusted device that measures every 8 hours
      And these trunk sessions:
        | from           | to             | Standard | Enhanced |
        | 00:00          | 17:00          | 40       | 0        |
        | 17:00          | 02:00 on day 2 | 20       | 0        |
        | 02:00 on day 2 | 20:00 on day 3 | 80       | 0        |
      When the clock reaches 12:00 on day 3
      Then the reports cover Standard use from 00:00 to 03:00 on day 2
      And the reports say that Standard use peaked at 40 from 00:00 to 17:00
      And the reports say that Standard use peaked at 20 from 17:00 to 02:00 on day 2
      And the reports say that Standard use peaked at 80 from 02:00 on day 2 to 03:00 on day 2

    @connected
    Scenario: [3] Each kind of licence has its own report
      Given a trusted device on release 17.6.1a that measures every 8 hours
      And these trunk sessions:
        | from           | to             | Standard | Enhanced |
        | 00:00          | 20:00 on day 3 | 40       | 6        |
        | 04:00 on day 2 | 20:00 on day 3 | 40       | 0        |
      When the clock reaches 12:00 on day 3
      Then the reports cover Enhanced use from 00:00 to 01:00 on day 2
      And the reports say that Enhanced use peaked at 6 from 00:00 to 01:00 on day 2
      And the reports say that Standard use peaked at 80 from 04:00 on day 2 to 05:00 on day 2

    @connected
    Scenario Outline: [4] On release <release> no report speaks of time to come
      Given an account policy of perpetual 90/90/90, a push every 3 days
      And a trusted device on release <release> that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:30 on day 2
      When the clock reaches 12:00 on day 9
      Then at least 3 submissions were sent from 00:00
      And no report speaks of time to come

      Examples: before 17.6 and from 17.6 on
        | release |
        | 17.3.2  |
        | 17.5.1  |
        | 17.6.1a |
        | 17.9.1  |

    @connected
    Scenario: [5] Hours without use are part of the report
      Given a trusted device that measures every 8 hours
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 06:00          | 40       | 0        |
        | 15:00 | 20:00 on day 2 | 30       | 0        |
      When the clock reaches 12:00 on day 2
      Then the reports cover Standard use from 00:00 to 16:00
      And the reports say that Standard use peaked at 0 from 07:00 to 15:00
      And the reports say that Standard use peaked at 30 from 15:00 to 16:00
      And no measurement is longer than 8 hours

  @RPT-2 @device
  Rule: RPT-2 A submission holds all that was recorded since the last acknowledged report; what was handed over once stays as it was

    @connected
    Scenario: [1] What was not acknowledged is handed over again, with what came since
      Given a trusted device that measures every 8 hours
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00
      When the clock reaches 12:00 on day 2
      Then the second submission repeats everything of the first submission
      And the reports say that Standard use peaked at 80 from 10:00 to 11:00

    @connected
    Scenario: [2] What was acknowledged is not handed over again
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00
      When the clock reaches 12:00 on day 2
      Then the second submission repeats nothing of the first submission
      And the reports cover Standard use from 00:00 to 11:00
      And the reports say that Standard use peaked at 80 from 10:00 to 11:00

    Scenario Outline: [3] A submission that failed because the server <failure> is repeated as it was
      Given a trusted device that measures every 8 hours
      And the server <failure> from 00:30 to 12:00
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 03:00
      When the clock reaches 12:00 on day 3
      Then the last submission repeats everything of the first submission
      And the reports cover Standard use from 00:00 to 04:00

      Examples:
        | failure           |
        | cannot be reached |
        | does not answer   |

    Scenario: [4] A reload changes no report that was handed over
      Given a trusted device that measures every 8 hours
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And the device reloads at 05:30
      And 60 Standard trunk sessions from 06:00
      When the clock reaches 12:00 on day 2
      Then the second submission repeats everything of the first submission

    @connected
    Scenario: [5] An acknowledgement takes its own reports out of the next submission, and nothing that came since
      Given a trusted device that measures every 8 hours
      And the server withholds its acknowledgements
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 10:00 on day 3 | 40       | 0        |
        | 13:00 | 10:00 on day 3 | 40       | 0        |
      And the acknowledgement of the first submission arrives at 12:00
      When the clock reaches 12:00 on day 2
      Then the second submission repeats nothing of the first submission
      And the reports cover Standard use from 00:00 to 14:00
