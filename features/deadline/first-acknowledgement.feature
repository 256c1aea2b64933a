Feature: The deadline before the first acknowledged report

  The count begins with the first use of a licence, or with the trust code where that came later, and runs for the days that
  the policy gives for the first report.

  @DDL-1 @device
  Rule: DDL-1 Until a report has been acknowledged the deadline is first use, or trust where it came later, plus the first-report days

    Scenario Outline: [1] Without trust, use from <first use> sets the deadline by the release's 365 days
      Given a device on release 17.6.1a
      And 40 Standard trunk sessions from <first use>
      When the clock reaches <time>
      Then the deadline shown is <deadline>

      Examples:
        | first use         | time           | deadline            |
        | 00:30             | 00:30:01       | 2022-03-29 00:30:00 |
        | 17:05:09 on day 3 | 17:30 on day 3 | 2022-03-31 17:05:09 |

    @connected
    Scenario: [2] Trust after the first use: the count begins with the trust
      Given an account policy of perpetual 30/60/60
      And a device
      And 40 Standard trunk sessions from 00:30
      When trust is established at 12:00:20 on day 2
      Then the deadline shown is 2021-04-29 12:00:20

    Scenario: [3] Trust before the first use
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And 40 Standard trunk sessions from 10:00 on day 2
      When the clock reaches 10:30 on day 2
      Then the deadline follows a reading of DDL-1:
        | reading                                           | seen            |
        | the first use, which came later, starts the count | 10:00 on day 32 |
        | trust before the first use starts the count       | 00:00 on day 31 |

    Scenario: [4] The first use is recorded and not acknowledged
      Given an account policy of perpetual 90/60/30
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 12:00
      Then the deadline follows a reading of DDL-1:
        | reading                                                                         | seen            |
        | the first use of a tag is no change before a report has been acknowledged       | 00:00 on day 91 |
        | the first use of a tag is a change already before the first acknowledged report | 01:00 on day 31 |

    Scenario: [5] Nothing is in use
      Given an account policy of perpetual 30/60/60
      And a trusted device
      When the clock reaches 12:00
      Then the deadline follows a reading of DDL-1:
        | reading                                         | seen            |
        | with nothing in use nothing is owed             | none            |
        | with nothing in use the perpetual number counts | 00:00 on day 31 |

    Scenario Outline: [6] The smallest first-report number of the classes in use: <device>
      Given an account policy of perpetual 60/90/90, subscription 30/90/90, enforced 10/90/90, export 20/90/90
      And <device>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:30
      Then the deadline shown is <deadline>

      Examples: 60 days without a subscription, 30 with one, 20 with an export licence too
        | device                                                                 | deadline            |
        | a trusted device                                                       | 2021-05-28 00:00:00 |
        | a trusted device with ESR_P_1G_A perpetual                             | 2021-05-28 00:00:00 |
        | a trusted device with ESR_P_1G_A perpetual and DNA_P_1G_A subscription | 2021-04-28 00:00:00 |
        | a trusted device with HSEC_EXPORT export and DNA_P_1G_A subscription   | 2021-04-18 00:00:00 |

    @connected
    Scenario: [7] As long as no report is acknowledged, submissions leave the deadline where it is
      Given an account policy of perpetual 30/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And these trunk sessions:
        | from            | to              | Standard | Enhanced |
        | 00:00           | 00:00 on day 30 | 40       | 0        |
        | 12:00 on day 10 | 00:00 on day 30 | 40       | 0        |
      When the clock reaches 12:00 on day 20
      Then the deadline shown is 2021-04-28 00:00:00

    Scenario: [8] Trust given again moves nothing
      Given an account policy of perpetual 30/60/90
      And a trusted device
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:00
      When trust is forced again at 12:00 on day 5
      Then the deadline shown is 2021-04-28 00:00:00
