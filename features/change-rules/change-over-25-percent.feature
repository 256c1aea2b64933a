Feature: A change of more than 25 percent is recorded at once

  At the end of every hour the router holds the peak of that hour against the value it recorded last. What differs by more
  than a quarter of that value is recorded there and then, and the measurement interval begins anew.

  @CHG-1 @device @connected
  Rule: CHG-1 A peak of the hour more than 25 percent away from the last record is recorded at the hour, and the interval starts again

    Scenario: [1] The guide's own sample of "show voice sip license status"
      Given the story begins at 2021-03-29 00:00:00
      And a trusted device on release 17.6.1a that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 08:00 | 10:00 | 2        | 8        |
        | 19:00 | 20:00 | 13       | 2        |
        | 20:00 | 21:00 | 24       | 0        |
        | 21:00 | 22:00 | 9        | 0        |
      When the clock reaches 00:32:35 on day 2
      Then the Standard records are:
        | recorded at | count |
        | 23:00       | 0     |
        | 22:00       | 9     |
        | 21:00       | 24    |
        | 20:00       | 13    |
        | 11:00       | 0     |
        | 09:00       | 2     |
      And the Enhanced records are:
        | recorded at | count |
        | 21:00       | 0     |
        | 20:00       | 2     |
        | 11:00       | 0     |
        | 09:00       | 8     |
      And the next record is due at 07:00 on day 2

    Scenario Outline: [2] From a record of 100, an hour that peaks at <peak> leaves <last> as the last record
      Given a trusted device that measures every 8 hours
      And 100 Standard trunk sessions from 00:00 to 01:00
      And <peak> Standard trunk sessions from 01:00
      When the clock reaches 02:00:30
      Then the last Standard record is <last>, made <at>
      And the next record is due <next>

      Examples: 24 and 26 percent, up and down
        | peak | last | at       | next     |
        | 124  | 100  | at 01:00 | at 09:00 |
        | 126  | 126  | at 02:00 | at 10:00 |
        | 76   | 100  | at 01:00 | at 09:00 |
        | 74   | 74   | at 02:00 | at 10:00 |

    Scenario Outline: [3] A change is recorded when its hour is over, and not before
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:20
      When the clock reaches <time>
      Then the last Standard record is <last>, made <at>

      Examples: around the end of the hour
        | time     | last | at       |
        | 04:59:59 | 40   | at 01:00 |
        | 05:00:00 | 60   | at 05:00 |
        | 05:00:01 | 60   | at 05:00 |

    Scenario: [4] A single second within the hour is enough, as it makes the hour's peak
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 04:20:00 to 04:20:01
      When the clock reaches 05:30
      Then the Standard records are:
        | recorded at | count |
        | 05:00       | 60    |
        | 01:00       | 40    |

    Scenario: [5] A slow climb that stays within 25 percent of the last record in each hour is no change
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 4 Standard trunk sessions from 02:00
      And 4 Standard trunk sessions from 03:00
      When the clock reaches 08:59:59
      Then no Standard record was made from 01:00:01

    Scenario: [6] Which earlier value an hour is held against: the one recorded last, or the one sent last
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00 to 06:00
      And 4 Standard trunk sessions from 06:00
      When the clock reaches 07:30
      Then the Standard records follow a reading of CHG-1:
        | reading                              | seen                            |
        | against the value recorded last      | 07:00: 44, 06:00: 60, 01:00: 40 |
        | against the value that was sent last | 06:00: 60, 01:00: 40            |

    Scenario: [7] After a change the interval is measured from it
      Given a trusted device that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      And 20 Standard trunk sessions from 05:00
      When the clock reaches 06:30
      Then the last Standard record is 60, made at 06:00
      And the next record is due at 14:00

  @CHG-6 @device
  Rule: CHG-6 Exactly 25 percent is not more than 25 percent

    Scenario Outline: [1] An hour that peaks at <peak> after a record of <record> differs by exactly a quarter
      Given a trusted device that measures every 8 hours
      And <record> Standard trunk sessions from 00:00 to 01:00
      And <peak> Standard trunk sessions from 01:00
      When the clock reaches 02:30
      Then the Standard records follow a reading of CHG-6:
        | reading                        | seen                           |
        | exactly a quarter is no change | 01:00: <record>                |
        | exactly a quarter is a change  | 02:00: <peak>, 01:00: <record> |

      Examples: up and down
        | record | peak |
        | 100    | 125  |
        | 100    | 75   |
        | 4      | 5    |
        | 8      | 6    |

    Scenario Outline: [2] One session off a quarter of 100 decides the same way for every reading
      Given a trusted device that measures every 8 hours
      And 100 Standard trunk sessions from 00:00 to 01:00
      And <peak> Standard trunk sessions from 01:00
      When the clock reaches 02:30
      Then the last Standard record is <last>, made <at>

      Examples: one below and one above
        | peak | last | at       |
        | 124  | 100  | at 01:00 |
        | 126  | 126  | at 02:00 |

  @CHG-7 @device @connected
  Rule: CHG-7 From nothing, any use is a change

    Scenario Outline: [1] The very first use of <sessions> is recorded when its hour is over
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And <sessions> from 00:30
      When the clock reaches 01:30
      Then the last <family> record is 1, made at 01:00
      And the next record is due at 09:00

      Examples: one session of each kind
        | sessions                 | family   |
        | 1 Standard trunk session | Standard |
        | 1 Enhanced trunk session | Enhanced |

    Scenario: [2] Without any use the hours pass unrecorded
      Given a trusted device that measures every 8 hours
      When the clock reaches 01:30
      Then no Standard record was made from 00:00
      And the next record is due at 08:00

    Scenario: [3] Use that comes back after a record of 0 is a change again
      Given a trusted device that measures every 8 hours
      And 1 Standard trunk session from 00:00 to 01:00
      And 1 Standard trunk session from 03:00
      When the clock reaches 04:30
      Then the Standard records are:
        | recorded at | count |
        | 04:00       | 1     |
        | 02:00       | 0     |
        | 01:00       | 1     |
