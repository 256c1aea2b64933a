Feature: Day 91

  A router whose account allows 90 days, and a server that takes its reports and never acknowledges them.

  Background:
    Given an account policy of perpetual 90/90/90

  @ENF-1 @device @connected
  Rule: ENF-1 Day 91 on a release that stops

    Scenario Outline: [1] The calls of day 91
      Given a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 18:00 on day 90
      When 5 Standard trunk sessions are attempted <time>
      Then they are <outcome>
      And the SIP service is <service>

      Examples: to the second
        | time                            | outcome  | service |
        | at 1 second before the deadline | accepted | up      |
        | at the deadline                 | refused  | down    |
        | at 1 second after the deadline  | refused  | down    |

  @ENF-6 @device @connected
  Rule: ENF-6 Measuring goes on after day 91

    Scenario: [1] What the voice ports carry after the deadline is measured
      Given a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 18:00 on day 90
      And 6 voice gateway sessions from 12:00 on day 92
      When the clock reaches 13:30 on day 92
      Then the SIP service is down
      And the last voice gateway record is 6, made at 13:00 on day 92

  @ENF-3 @device @connected
  Rule: ENF-3 The late acknowledgement ends day 91

    Scenario: [1] The late acknowledgement arrives, and calls are taken again
      Given a trusted device on release 17.6.1a
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 18:00 on day 90
      And the acknowledgement of every submission arrives 5 days after the deadline
      When 5 Standard trunk sessions are attempted at 1 minute after the last acknowledgement
      Then they are accepted
      And the SIP service is up

  @ENF-2 @device @connected
  Rule: ENF-2 Day 91 on a release that does not

    Scenario: [1] 17.6.2 takes calls as if nothing had happened
      Given a trusted device on release 17.6.2
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30 to 18:00 on day 90
      When 5 Standard trunk sessions are attempted at 5 days after the deadline
      Then they are accepted
      And the SIP service has been up from 00:00
