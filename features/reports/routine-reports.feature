Feature: Reports that leave without a change

  A router whose use never changes reports all the same: as often as its push interval says, and early enough for the
  acknowledgement to come before the deadline. A sample of the guide: last push Oct 22 16:24:52, interval 1 day, next push
  Oct 23 16:24:52.

  @RPT-7 @device
  Rule: RPT-7 Without any change a report leaves as often as the policy asks, a day before the deadline at the latest

    Scenario Outline: [1] A reporting frequency of <days> days
      Given an account policy of perpetual 365/<days>/90, a push every 365 days
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:00 on day <by>
      Then at least 1 submission was sent from 01:01:01

      Examples: the typical policy, and shorter ones
        | days | by |
        | 90   | 91 |
        | 60   | 61 |
        | 7    | 8  |

    @connected
    Scenario Outline: [2] The report leaves a day before the deadline, with an interval of <interval>
      Given an account policy of perpetual 365/<days>/90, a push every 365 days
      And a trusted device that measures every <interval>
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 1 day before the deadline
      Then at least 1 submission was sent from 01:01:01

      Examples: an interval that is shorter than the frequency, and one that is as long
        | interval | days |
        | 8 hours  | 90   |
        | 30 days  | 30   |

    Scenario: [3] Every period of 20 days has its report and its acknowledgement
      Given an account policy of perpetual 365/20/90, a push every 365 days
      And a trusted device on release 17.6.1a
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day 101
      Then at least 5 submissions were sent from 01:01:01
      And the SIP service has been up from 00:00

    Scenario Outline: [4] Before the first acknowledgement the number for the first report counts: <days> days
      Given an account policy of perpetual <days>/0/0, a push every 365 days
      And a trusted device
      And the server cannot be reached from 00:00 to 12:00 on day 3
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day <days>
      Then at least 1 submission was sent from 12:00 on day 3

      Examples:
        | days |
        | 5    |
        | 60   |

    Scenario Outline: [5] A device that only has platform licences reports them before its <days> days are over
      Given an account policy of perpetual <days>/90/90, a push every 365 days
      And a trusted device with ESR_P_1G_A perpetual
      And the server withholds its acknowledgements
      When the clock reaches 1 day before the deadline
      Then at least 1 submission was sent from 00:00

      Examples: less than the measurement interval of 7 days, and more
        | days |
        | 5    |
        | 30   |

    Scenario Outline: [6] With a frequency of <days> days <submissions> more reports leave in 100 days
      Given an account policy of perpetual 365/<days>/90, a push every 365 days
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:00 on day 101
      Then <submissions> submissions were sent from 01:01:01

      Examples: owed, and not owed
        | days | submissions |
        | 90   | 1           |
        | 0    | 0           |

  @RPT-12 @device
  Rule: RPT-12 The next routine push comes one push interval after the last: 30 days, or what the command or the policy says

    @connected
    Scenario: [1] Unless told otherwise, 30 days
      Given an account policy of perpetual 365/365/365
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then the next report push shown is 30 days after the last submission

    @connected
    Scenario Outline: [2] The command says <days> days
      Given an account policy of perpetual 365/0/0
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      And the usage interval is set to <days> days
      When the clock reaches 02:00
      Then the next report push shown is <days> days after the last submission

      Examples: the shortest, one between, the longest
        | days |
        | 1    |
        | 14   |
        | 365  |

    Scenario Outline: [3] A usage interval of <days> days is <judgement>
      Given a trusted device
      When the usage interval is set to <days> days
      Then it is <judgement>

      Examples: around both ends
        | days | judgement             |
        | 0    | refused with a reason |
        | 1    | accepted              |
        | 2    | accepted              |
        | 364  | accepted              |
        | 365  | accepted              |
        | 366  | refused with a reason |

    @connected
    Scenario Outline: [4] The policy says <days> days
      Given an account policy of perpetual 365/0/0, a push every <days> days
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then the next report push shown is <days> days after the last submission

      Examples:
        | days |
        | 1    |
        | 60   |

    Scenario Outline: [5] Pushes of the same use follow each other by <interval>
      Given an account policy of perpetual 365/365/365, a push every <interval>
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 13:00 on day <day>
      Then <submissions> submissions have been sent

      Examples: the first report leaves at 01:00 on day 1
        | interval | day | submissions |
        | 1 day    | 10  | 10          |
        | 30 days  | 30  | 1           |
        | 30 days  | 31  | 2           |
        | 30 days  | 91  | 4           |

    @connected
    Scenario Outline: [6] The first push follows trust within minutes: <device> with <sessions> sessions
      Given <device>
      And <sessions> Standard trunk sessions from 00:00
      And trust is established at 12:20 on day 9
      When the clock reaches 13:00 on day 9
      Then <submissions> submissions were sent from 12:20 on day 9 to 12:30 on day 9

      Examples: calls, a licence of the platform, nothing
        | device                             | sessions | submissions |
        | a device                           | 40       | 1           |
        | a device with ESR_P_1G_A perpetual | 0        | 1           |
        | a device                           | 0        | 0           |
