Feature: Warnings before a deadline

  @DDL-7 @device
  Rule: DDL-7 In the last 30 days before a deadline the log warns, at most daily, in how many days an acknowledgement will be required

    Scenario Outline: [1] <time> the deadline
      Given an account policy of perpetual 90/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches <time> the deadline
      Then the log <telling> "%SMART_LIC-6-REPORTING_REQUIRED" from 00:00

      Examples: around 30 days
        | time                                | telling    |
        | 31 days before                      | never says |
        | 30 days 1 second before             | never says |
        | 29 days 23 hours 59 minutes before  | says once  |
        | 29 days 1 hour before               | says once  |

    Scenario: [2] The first warning speaks of 30 days
      Given an account policy of perpetual 90/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 29 days 1 hour before the deadline
      Then the log says once "acknowledgement will be required in 30 days" from 30 days before the deadline

    Scenario: [3] There is at most one warning a day up to the deadline
      Given an account policy of perpetual 90/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches the deadline
      Then the log says at most daily "%SMART_LIC-6-REPORTING_REQUIRED" from 00:00

    Scenario: [4] An acknowledgement ends the warnings until 30 days before the next deadline
      Given an account policy of perpetual 90/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      And the acknowledgement of every submission arrives 20 days before the deadline
      When the clock reaches 29 days after the first acknowledgement
      Then the log never says "%SMART_LIC-6-REPORTING_REQUIRED" from 1 second after the first acknowledgement

    Scenario Outline: [5] With a first report after <days> days
      Given an account policy of perpetual <days>/0/0
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day 80
      Then the log <telling> "%SMART_LIC-6-REPORTING_REQUIRED" from 00:00

      Examples: owed, and not owed
        | days | telling    |
        | 90   | says       |
        | 0    | never says |
