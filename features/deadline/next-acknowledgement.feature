Feature: The deadline after an acknowledged report

  @DDL-2 @device
  Rule: DDL-2 After an acknowledged report the deadline is that acknowledgement plus the reporting frequency

    @connected
    Scenario: [1] The guide's own sample: acknowledged Oct 08 13:56:07 2021, next deadline Dec 07 13:56:07 2021
      Given the story begins 2021-10-08 00:00:00
      And an account policy of perpetual 30/60/60, subscription 120/150/120, enforced -/90/60, export -/30/30
      And a trusted device on release 17.6.1a with ESR_P_1G_A perpetual and DNA_P_1G_A subscription
      And the server withholds its acknowledgements
      And 121 Standard trunk sessions from 00:00
      When the acknowledgement of every submission arrives 2021-10-08 13:56:07
      Then the deadline shown is 2021-12-07 13:56:07

    Scenario Outline: [2] The smallest frequency of the classes in use: <device>
      Given an account policy of perpetual 30/60/60, subscription 30/20/60, enforced 30/10/60, export 30/15/60
      And <device>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then the deadline shown is <days> days after the first acknowledgement

      Examples: what is not in use does not count
        | device                                        | days |
        | a trusted device                              | 60   |
        | a trusted device with ESR_P_1G_A perpetual    | 60   |
        | a trusted device with DNA_P_1G_A subscription | 20   |
        | a trusted device with HSEC_EXPORT export      | 15   |

    @connected
    Scenario: [3] The next acknowledgement moves the deadline, though the report told of no change
      Given an account policy of perpetual 30/60/60, a push every 10 days
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 12
      Then 2 submissions have been sent
      And the deadline shown is 60 days after the second acknowledgement

    @connected
    Scenario: [4] A submission without its acknowledgement moves nothing
      Given an account policy of perpetual 30/60/60, a push every 10 days
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00 on day 12
      Then 2 submissions have been sent
      And the deadline shown is 60 days after the first acknowledgement

    Scenario Outline: [5] Trunk sessions that end at <end> count until a report of their end is acknowledged
      Given an account policy of perpetual 30/60/60, subscription 120/150/120
      And a trusted device with DNA_P_1G_A subscription
      And 40 Standard trunk sessions from 00:00 to <end>
      When the clock reaches 12:00 on day 3
      Then the deadline shown is <days> days after the <which> acknowledgement

      Examples: ended and acknowledged, and still standing
        | end            | days | which  |
        | 02:00          | 150  | second |
        | 02:00 on day 9 | 60   | first  |

    Scenario Outline: [6] A class that is used again counts from its first session on
      Given an account policy of perpetual 30/60/60, subscription 120/150/120
      And a trusted device with DNA_P_1G_A subscription
      And 40 Standard trunk sessions from 00:00 to 02:00
      And <sessions> Standard trunk sessions from 10:30 on day 9
      When the clock reaches 10:40 on day 9
      Then the deadline shown is <days> days after the second acknowledgement

      Examples: used again, and not used again
        | sessions | days |
        | 40       | 60   |
        | 0        | 150  |

    Scenario: [7] Trust given again moves nothing
      Given an account policy of perpetual 30/60/90
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When trust is forced again at 12:00 on day 5
      Then the deadline shown is 60 days after the first acknowledgement

  @DDL-3 @device
  Rule: DDL-3 A change that is not acknowledged yet holds the deadline to its own instant plus the report-on-change days

    @connected
    Scenario Outline: [1] From 40 sessions to <sessions> at 10:00 on day 5, with 30 days for a change
      Given an account policy of perpetual 90/90/30
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      And <more> Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then the deadline shown is <deadline>

      Examples: a change that was recorded at 11:00, and no change
        | sessions | more | deadline                                |
        | 80       | 40   | 2021-05-02 11:00:00                     |
        | 40       | 0    | 90 days after the first acknowledgement |

    Scenario: [2] A change of less than 25 percent counts from its record at the end of the interval
      Given an account policy of perpetual 90/90/30
      And a trusted device that measures every 8 hours
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 20:00 on day 5
      Then the deadline shown is 2021-05-02 17:00:00

    Scenario Outline: [3] A reporting frequency of <frequency> days and <change> days for a change: what is sooner holds
      Given an account policy of perpetual 90/<frequency>/<change>
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then the deadline shown is <deadline>

      Examples: the change later, and sooner
        | frequency | change | deadline                                |
        | 20        | 30     | 20 days after the first acknowledgement |
        | 40        | 30     | 2021-05-02 11:00:00                     |

    @connected
    Scenario: [4] Once the change is acknowledged the reporting frequency counts again
      Given an account policy of perpetual 90/90/30
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then the deadline shown is 90 days after the second acknowledgement

    Scenario: [5] Of two changes the older one holds the deadline
      Given an account policy of perpetual 90/90/30
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And these trunk sessions:
        | from           | to              | Standard | Enhanced |
        | 00:00          | 00:00 on day 30 | 40       | 0        |
        | 10:00 on day 5 | 00:00 on day 30 | 40       | 0        |
        | 10:00 on day 9 | 00:00 on day 30 | 40       | 0        |
      When the clock reaches 12:00 on day 11
      Then the deadline shown is 2021-05-02 11:00:00

    Scenario: [6] With the older change acknowledged the younger one holds it
      Given an account policy of perpetual 90/90/30
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And these trunk sessions:
        | from           | to              | Standard | Enhanced |
        | 00:00          | 00:00 on day 30 | 40       | 0        |
        | 10:00 on day 5 | 00:00 on day 30 | 40       | 0        |
        | 10:00 on day 9 | 00:00 on day 30 | 40       | 0        |
      When the acknowledgement of the second submission arrives at 12:00 on day 11
      Then the deadline shown is 2021-05-06 11:00:00

    Scenario Outline: [7] The number of the class that changed counts, not that of a class that only stands beside it
      Given an account policy of perpetual 90/90/30, subscription 90/90/<subscription>
      And a trusted device with DNA_P_1G_A subscription
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then the deadline shown is 2021-05-02 11:00:00

      Examples: shorter and longer than the perpetual licences' 30 days
        | subscription |
        | 10           |
        | 60           |
