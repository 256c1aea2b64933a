Feature: Usage statistics

  @STA-1 @device
  Rule: STA-1 The seconds table holds how many sessions stood at each of the last 60 seconds

    Scenario Outline: [1] 7 sessions that stand for 5 seconds, seen at <time>
      Given a device
      And 7 Standard trunk sessions from 00:10:00 to 00:10:05
      When the clock reaches <time>
      Then the seconds of Standard use are:
        | times   | sessions |
        | <since> | 0        |
        | <stood> | 7        |
        | <until> | 0        |

      Examples: they start, and they end
        | time     | since | stood | until |
        | 00:10:00 | 0     | 0     | 60    |
        | 00:10:01 | 0     | 1     | 59    |
        | 00:10:02 | 0     | 2     | 58    |
        | 00:10:04 | 0     | 4     | 56    |
        | 00:10:05 | 0     | 5     | 55    |
        | 00:10:06 | 1     | 5     | 54    |

      Examples: they leave the table
        | time     | since | stood | until |
        | 00:10:59 | 54    | 5     | 1     |
        | 00:11:00 | 55    | 5     | 0     |
        | 00:11:01 | 56    | 4     | 0     |
        | 00:11:04 | 59    | 1     | 0     |
        | 00:11:05 | 60    | 0     | 0     |
        | 00:11:06 | 60    | 0     | 0     |

    Scenario: [2] Standard, Enhanced and Aggregate use have a table each
      Given a trusted device on release 17.6.1a or later
      And these trunk sessions:
        | from     | to       | Standard | Enhanced |
        | 00:10:00 | 00:10:20 | 6        | 0        |
        | 00:10:10 | 00:10:30 | 0        | 2        |
      When the clock reaches 00:10:40
      Then the seconds of Standard use are:
        | times | sessions |
        | 20    | 0        |
        | 20    | 6        |
        | 20    | 0        |
      And the seconds of Enhanced use are:
        | times | sessions |
        | 10    | 0        |
        | 20    | 2        |
        | 30    | 0        |
      And the seconds of Aggregate use are:
        | times | sessions |
        | 10    | 0        |
        | 10    | 2        |
        | 10    | 8        |
        | 10    | 6        |
        | 20    | 0        |

  @STA-2 @device
  Rule: STA-2 The minutes table holds the mean of the three highest seconds of each of the last 60 minutes

    Scenario Outline: [1] 30 sessions that stand for <duration> are <peak> in the minutes table
      Given a device
      And 30 Standard trunk sessions from 00:10:20 to <end>
      When the clock reaches 00:11:00
      Then the minutes of Standard use are:
        | times | sessions |
        | 1     | <peak>   |
        | 59    | 0        |

      Examples: around three seconds
        | duration  | end      | peak |
        | 1 second  | 00:10:21 | 10   |
        | 2 seconds | 00:10:22 | 20   |
        | 3 seconds | 00:10:23 | 30   |
        | 4 seconds | 00:10:24 | 30   |

    Scenario: [2] The three highest seconds need not follow one another
      Given a device
      And these trunk sessions:
        | from     | to       | Standard |
        | 00:10:05 | 00:10:06 | 9        |
        | 00:10:25 | 00:10:26 | 12       |
        | 00:10:40 | 00:10:45 | 6        |
        | 00:10:50 | 00:10:51 | 9        |
      When the clock reaches 00:11:00
      Then the minutes of Standard use are:
        | times | sessions |
        | 1     | 10       |
        | 59    | 0        |

    Scenario Outline: [3] 30 sessions that stand from 00:10 to 00:11, seen at <time>
      Given a device
      And 30 Standard trunk sessions from 00:10:00 to 00:11:00
      When the clock reaches <time>
      Then the minutes of Standard use are:
        | times   | sessions |
        | <since> | 0        |
        | <stood> | 30       |
        | <until> | 0        |

      Examples: the minute ends, and it leaves the table
        | time     | since | stood | until |
        | 00:10:59 | 0     | 0     | 60    |
        | 00:11:00 | 0     | 1     | 59    |
        | 00:11:01 | 0     | 1     | 59    |
        | 01:10:59 | 59    | 1     | 0     |
        | 01:11:00 | 60    | 0     | 0     |
        | 01:11:01 | 60    | 0     | 0     |

    Scenario: [4] What stands on both sides of a full minute counts on each side for itself
      Given a device
      And 30 Standard trunk sessions from 00:10:58 to 00:11:02
      When the clock reaches 00:12:00
      Then the minutes of Standard use are:
        | times | sessions |
        | 2     | 20       |
        | 58    | 0        |

    Scenario Outline: [5] A mean of <mean> may be rounded up or down
      Given a device
      And 10 Standard trunk sessions from 00:10:00 to 00:11:00
      And 1 Standard trunk session from 00:10:20 to <end>
      When the clock reaches 00:11:00
      Then the minutes of Standard use are:
        | times | sessions   |
        | 1     | <sessions> |
        | 59    | 0          |

      Examples: a third above a whole number, and a third below
        | mean   | end      | sessions |
        | 10 1/3 | 00:10:21 | 10 ± 1   |
        | 10 2/3 | 00:10:22 | 11 ± 1   |

  @STA-3 @device
  Rule: STA-3 The hours table holds the peak of each of the last 72 hours

    Scenario Outline: [1] 40 sessions that stand from 00:10 to 00:20, seen at <time>
      Given a device
      And 40 Standard trunk sessions from 00:10 to 00:20
      When the clock reaches <time>
      Then the hours of Standard use are:
        | times   | sessions |
        | <since> | 0        |
        | <stood> | 40       |
        | <until> | 0        |

      Examples: the hour ends, and it leaves the table
        | time              | since | stood | until |
        | 00:59:59          | 0     | 0     | 72    |
        | 01:00:00          | 0     | 1     | 71    |
        | 01:00:01          | 0     | 1     | 71    |
        | 00:59:59 on day 4 | 71    | 1     | 0     |
        | 01:00:00 on day 4 | 72    | 0     | 0     |
        | 01:00:01 on day 4 | 72    | 0     | 0     |

    Scenario: [2] The peak of what is over is not carried into the next
      Given a device
      And 40 Standard trunk sessions from 00:10
      And 20 Standard trunk sessions from 00:20 to 00:30
      When the clock reaches 02:00
      Then the hours of Standard use are:
        | times | sessions |
        | 1     | 40       |
        | 1     | 60       |
        | 70    | 0        |

    Scenario: [3] What stands on both sides of a full hour counts in both
      Given a device
      And 40 Standard trunk sessions from 00:50 to 01:10
      When the clock reaches 02:00
      Then the hours of Standard use are:
        | times | sessions |
        | 2     | 40       |
        | 70    | 0        |

    Scenario: [4] 30 sessions that stand for 1 second: the peak of minutes, or of seconds
      Given a device
      And 30 Standard trunk sessions from 00:20:00 to 00:20:01
      When the clock reaches 01:00
      Then the hours of Standard use follow a reading of STA-3:
        | reading                                           | seen           |
        | the hour's peak is the highest second             | 1 × 30, 71 × 0 |
        | the hour's peak is the highest regularised minute | 1 × 10, 71 × 0 |

  @STA-4 @device
  Rule: STA-4 The days table holds the peak of each of the last 72 days

    Scenario Outline: [1] 40 sessions that stand from 00:10 to 00:20 of day 1, seen at <time>
      Given a device
      And 40 Standard trunk sessions from 00:10 to 00:20
      When the clock reaches <time>
      Then the days of Standard use are:
        | times   | sessions |
        | <since> | 0        |
        | <stood> | 40       |
        | <until> | 0        |

      Examples: the day ends, and it leaves the table
        | time               | since | stood | until |
        | 23:59:59           | 0     | 0     | 72    |
        | 00:00:00 on day 2  | 0     | 1     | 71    |
        | 00:00:01 on day 2  | 0     | 1     | 71    |
        | 23:59:59 on day 73 | 71    | 1     | 0     |
        | 00:00:00 on day 74 | 72    | 0     | 0     |
        | 00:00:01 on day 74 | 72    | 0     | 0     |

    Scenario: [2] The highest of several peaks is that of the day, and it is not carried into the next
      Given a device
      And these trunk sessions:
        | from           | to             | Standard |
        | 08:00          | 09:00          | 40       |
        | 12:00          | 13:00          | 60       |
        | 20:00          | 21:00          | 50       |
        | 08:00 on day 2 | 09:00 on day 2 | 10       |
      When the clock reaches 00:00 on day 3
      Then the days of Standard use are:
        | times | sessions |
        | 1     | 10       |
        | 1     | 60       |
        | 70    | 0        |

    Scenario: [3] What stands on both sides of midnight counts in both
      Given a device
      And 40 Standard trunk sessions from 23:50 to 00:10 on day 2
      When the clock reaches 00:00 on day 3
      Then the days of Standard use are:
        | times | sessions |
        | 2     | 40       |
        | 70    | 0        |
