Feature: Records

  @REC-3 @device @connected
  Rule: REC-3 At the end of each interval the peak of the interval is recorded, for every kind of licence at the same time

    Scenario Outline: [1] Ten seconds of 44 sessions are the peak of their interval
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 03:00:00 to 03:00:10
      When the clock reaches <time>
      Then the last Standard record is <last>, made <at>
      And the next record is due <next>

      Examples: around the end of the interval
        | time     | last | at       | next     |
        | 08:59:59 | 40   | at 01:00 | at 09:00 |
        | 09:00:00 | 44   | at 09:00 | at 17:00 |
        | 09:00:01 | 44   | at 09:00 | at 17:00 |

    Scenario: [2] The peak of one interval is not carried into the next
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 03:00:00 to 03:00:10
      When the clock reaches 17:30
      Then the Standard records are:
        | recorded at | count |
        | 17:00       | 40    |
        | 09:00       | 44    |
        | 01:00       | 40    |

    Scenario: [3] One timer serves both kinds of trunk licences
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 23:00 | 40       | 20       |
        | 02:00 | 03:00 | 4        | 2        |
      When the clock reaches 09:30
      Then the last Standard record is 44, made at 09:00
      And the last Enhanced record is 22, made at 09:00

    Scenario: [4] Sessions that start as the interval ends belong to the next one
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 09:00:00 to 09:00:10
      When the clock reaches 17:30
      Then the last Standard record is 44, made at 17:00

    Scenario: [5] What is recorded for Enhanced is the number of forked calls, not of forks
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And 2 Enhanced trunk sessions from 00:00
      And 2 calls are forked again at 00:20
      When the clock reaches 01:30
      Then the last Enhanced record is 2, made at 01:00
      And no Standard record was made from 00:00

  @REC-4 @device
  Rule: REC-4 Records are kept until they are submitted and acknowledged; nothing is lost and nothing appears twice

    Scenario Outline: [1] A day and a half in which <outage>
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00 to 06:30
      And <outage> from 00:30 to 12:00 on day 2
      And 20 Standard trunk sessions from 10:00 on day 4
      When the clock reaches 11:30 on day 4
      Then the reports cover Standard use from 00:00 to 11:00 on day 4
      And the reports say that Standard use peaked at 40 from 00:00 to 01:00

      Examples: nothing arrives
        | outage                       |
        | the link is down             |
        | the server cannot be reached |
        | the server does not answer   |

      @connected
      Examples: nothing is in the way but the acknowledgement
        | outage                                    |
        | the server withholds its acknowledgements |

    Scenario: [2] While nothing arrives the records stay listed
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:00
      And the link is down from 00:30
      When the clock reaches 02:00 on day 30
      Then the Standard records are:
        | recorded at | count |
        | 05:00       | 60    |
        | 01:00       | 40    |

    Scenario: [3] A reload takes no record away and adds none
      Given a trusted device that measures every 8 hours
      And the server withholds its acknowledgements from 00:00
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:00
      When the device reloads at 05:30
      Then the Standard records are:
        | recorded at | count |
        | 05:00       | 60    |
        | 01:00       | 40    |

    Scenario: [4] What was recorded before a reload is handed over after it, once
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:00
      And the device reloads at 05:30
      When the clock reaches 12:00 on day 3
      Then the reports cover Standard use from 00:00 to 05:00
      And the reports say that Standard use peaked at 60 from 04:00 to 05:00

  @REC-5 @device @connected
  Rule: REC-5 A record that equals the one before it is no change: it is not listed, and it owes no report

    Scenario: [1] Three days of the same use make one record and one submission
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00 on day 4
      Then the Standard records are:
        | recorded at | count |
        | 01:00       | 40    |
      And 1 submission has been sent
      And the next record is due at 09:00 on day 4

    Scenario: [2] One session more is a change
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 1 Standard trunk session from 02:00
      When the clock reaches 02:00 on day 4
      Then the Standard records are:
        | recorded at | count |
        | 09:00       | 41    |
        | 01:00       | 40    |

    Scenario: [3] A fall to 0 is a change and is listed
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00 to 05:30
      When the clock reaches 23:30
      Then the Standard records are:
        | recorded at | count |
        | 07:00       | 0     |
        | 01:00       | 40    |
