Feature: When a change is sent

  @CHG-3 @device @connected
  Rule: CHG-3 A changed record is sent as soon as it is made

    Scenario Outline: [1] The first use is recorded at 01:00 and leaves within the minute
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches <time>
      Then <submissions> submissions have been sent

      Examples: around the record
        | time     | submissions |
        | 00:59:59 | 0           |
        | 01:01:00 | 1           |

    Scenario Outline: [2] A change of the <kind> on day 3 leaves within a minute of its record
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And <more> Standard trunk sessions from <change>
      When the clock reaches 20:00 on day 3
      Then 0 submissions were sent from 01:01:01 to <before>
      And 1 submission was sent from <record> to <at once>

      Examples: recorded at the hour, and recorded at the end of the interval
        | kind     | more | change         | before            | record         | at once        |
        | hour     | 20   | 08:00 on day 3 | 08:59:59 on day 3 | 09:00 on day 3 | 09:01 on day 3 |
        | interval | 4    | 10:30 on day 3 | 16:59:59 on day 3 | 17:00 on day 3 | 17:01 on day 3 |

    Scenario: [3] Without a change nothing leaves
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 20:00 on day 3
      Then 0 submissions were sent from 01:01:01 to 20:00 on day 3

  @CHG-4 @device @connected
  Rule: CHG-4 No more than one submission leaves in 24 hours, and what was kept back leaves when they are over

    Scenario Outline: [1] A change right after a submission waits until 24 hours have passed
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      When the clock reaches <time>
      Then <submissions> submissions have been sent

      Examples: around 24 hours
        | time                                                      | submissions |
        | 23 hours 59 minutes 59 seconds after the first submission | 1           |
        | 24 hours 1 minute after the first submission              | 2           |

    Scenario: [2] Everything that was kept back leaves together
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      And 30 Standard trunk sessions from 09:00
      When the clock reaches 24 hours 1 minute after the first submission
      Then the reports say that Standard use peaked at 60 from 05:00 to 06:00
      And the reports say that Standard use peaked at 90 from 09:00 to 10:00

    Scenario: [3] A change a day after the last submission does not wait
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 02:00 on day 2
      When the clock reaches 04:00 on day 2
      Then 1 submission was sent from 03:00 on day 2 to 03:01 on day 2

    Scenario: [4] A swing every day makes one submission a day
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 02:00 to 03:00
      And 40 Standard trunk sessions from 04:00 on day 2 to 05:00 on day 2
      And 40 Standard trunk sessions from 06:00 on day 3 to 07:00 on day 3
      When the clock reaches 12:00 on day 4
      Then 4 submissions have been sent

    @device
    Scenario: [5] A submission that failed does not count
      Given a trusted device that measures every 8 hours
      And the server cannot be reached from 00:30 to 05:59:59
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      When the clock reaches 06:30
      Then 1 submission was sent from 06:00 to 06:01

    Scenario Outline: [6] A routine submission counts as a changed one does
      Given an account policy of perpetual 90/90/90, a push every 2 days
      And a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 20:00 on day 3
      When the clock reaches <time>
      Then <submissions> submissions have been sent

      Examples: around 24 hours after the routine submission of day 3
        | time                                                       | submissions |
        | 23 hours 59 minutes 59 seconds after the second submission | 2           |
        | 24 hours 1 minute after the second submission              | 3           |

  @CHG-5 @device @connected
  Rule: CHG-5 A change of 25 percent or less is recorded when the interval is over, and not before

    Scenario Outline: [1] Eight hours from the last record at 01:00
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 02:00
      When the clock reaches <time>
      Then the last Standard record is <last>, made <at>

      Examples: 7 h 59 min 59 s, 8 h, 8 h 0 min 1 s
        | time     | last | at       |
        | 08:59:59 | 40   | at 01:00 |
        | 09:00:00 | 44   | at 09:00 |
        | 09:00:01 | 44   | at 09:00 |

    Scenario: [2] Several small changes make one record an interval
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 2 Standard trunk sessions from 02:00
      And 2 Standard trunk sessions from 04:00
      And 2 Standard trunk sessions from 11:00
      When the clock reaches 17:30
      Then the Standard records are:
        | recorded at | count |
        | 17:00       | 46    |
        | 09:00       | 44    |
        | 01:00       | 40    |

    Scenario: [3] A large change does not wait, and the eight hours begin again with it
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:00
      And 4 Standard trunk sessions from 07:00
      When the clock reaches 13:30
      Then the Standard records are:
        | recorded at | count |
        | 13:00       | 64    |
        | 05:00       | 60    |
        | 01:00       | 40    |
