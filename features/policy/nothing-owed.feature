Feature: What is not owed

  @POL-3 @device
  Rule: POL-3 A number of 0 days asks for nothing

    Scenario Outline: [1] A first report within <days> days
      Given an account policy of perpetual <days>/90/90
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:30
      Then <deadline>

      Examples: owed, and not owed
        | days | deadline                                  |
        | 30   | the deadline shown is 2021-04-28 00:00:00 |
        | 0    | no deadline is shown                      |

    @connected
    Scenario Outline: [2] A reporting frequency of <days> days
      Given an account policy of perpetual 30/<days>/90
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then <deadline>

      Examples: owed, and not owed
        | days | deadline                                                      |
        | 60   | the deadline shown is 60 days after the first acknowledgement |
        | 0    | no deadline is shown                                          |

    @connected
    Scenario Outline: [3] A report on change within <days> days
      Given an account policy of perpetual 30/60/<days>
      And a trusted device
      And the server withholds its acknowledgements from 02:00
      And 40 Standard trunk sessions from 00:00
      And 40 Standard trunk sessions from 10:00 on day 5
      When the clock reaches 12:00 on day 5
      Then the deadline shown is <deadline>

      Examples: owed, and not owed
        | days | deadline                                |
        | 20   | 2021-04-22 11:00:00                     |
        | 0    | 60 days after the first acknowledgement |

    Scenario Outline: [4] Where perpetual licences owe nothing, <device> goes by what else is in use
      Given an account policy of perpetual 0/0/0, subscription 120/150/120
      And <device>
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 00:30
      Then <deadline>

      Examples: a subscription in use, and none
        | device                                        | deadline                                  |
        | a trusted device with DNA_P_1G_A subscription | the deadline shown is 2021-07-27 00:00:00 |
        | a trusted device                              | no deadline is shown                      |

  @POL-7 @device
  Rule: POL-7 A device that never used a licence owes no report

    @connected
    Scenario: [1] A hundred days without a session
      Given an account policy of perpetual 30/20/10, subscription 5/5/5
      And a trusted device
      When the clock reaches 00:00 on day 101
      Then 0 submissions have been sent
      And the deadline follows a reading of DDL-1:
        | reading                                         | seen            |
        | with nothing in use nothing is owed             | none            |
        | with nothing in use the perpetual number counts | 00:00 on day 31 |

    @connected
    Scenario: [2] One session of ten minutes
      Given an account policy of perpetual 30/20/10, subscription 5/5/5
      And a trusted device
      And 1 Standard trunk session from 00:00 to 00:10
      When the clock reaches 01:30
      Then 1 submission has been sent
