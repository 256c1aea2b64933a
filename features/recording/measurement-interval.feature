Feature: The measurement interval

  @REC-1 @device @connected
  Rule: REC-1 The measurement interval is what was configured, 8 to 23 hours or 1 to 30 days, and nothing else can be

    Scenario Outline: [1] With an interval of <interval>, a small change is recorded that long after the last record
      Given a trusted device that measures every <interval>
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 02:00
      When the clock reaches <time>
      Then the last Standard record is 44, made <record>
      And no Standard record was made from 01:00:01 to <before>

      Examples: shortest and longest, in hours and in days
        | interval | before             | record          | time            |
        | 8 hours  | 08:59:59           | 09:00           | 09:00           |
        | 23 hours | 23:59:59           | 00:00 on day 2  | 00:00 on day 2  |
        | 1 day    | 00:59:59 on day 2  | 01:00 on day 2  | 01:00 on day 2  |
        | 30 days  | 00:59:59 on day 31 | 01:00 on day 31 | 01:00 on day 31 |

    Scenario Outline: [2] An interval of <interval> is refused, and the old one stays
      Given a trusted device that measures every 12 hours
      When the measurement interval is set to <interval> at 03:00
      Then it is refused
      And the measurement interval is 12 hours
      And the next record is due at 12:00

      Examples: one beyond either end
        | interval |
        | 0 hours  |
        | 7 hours  |
        | 24 hours |
        | 0 days   |
        | 31 days  |

    Scenario Outline: [3] Setting <interval> at 03:00 makes the next record due <next>
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the measurement interval is set to <interval> at 03:00
      Then it is accepted
      And the next record is due <next>

      Examples: a different value starts a new interval, the same value does not
        | interval | next              |
        | 12 hours | at 15:00          |
        | 8 hours  | at 09:00          |
        | 2 days   | at 03:00 on day 3 |

  @REC-2 @device @connected
  Rule: REC-2 Where no interval is configured it is 7 days

    Scenario: [1] A router out of the box measures for 7 days
      Given a device
      When the clock reaches 00:30
      Then the measurement interval is 7 days
      And the next record is due at 00:00 on day 8

    Scenario Outline: [2] A small change is recorded 7 days after the last record
      Given a trusted device
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 02:00
      When the clock reaches <time>
      Then the last Standard record is <last>, made <at>

      Examples: around 7 days
        | time              | last | at                |
        | 00:59:59 on day 8 | 40   | at 01:00          |
        | 01:00:00 on day 8 | 44   | at 01:00 on day 8 |
        | 01:00:01 on day 8 | 44   | at 01:00 on day 8 |

    Scenario: [3] With an interval configured, 7 days mean nothing
      Given a trusted device that measures every 8 days
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 02:00
      When the clock reaches 02:00 on day 8
      Then no Standard record was made from 01:00:01
      And the next record is due at 01:00 on day 9
