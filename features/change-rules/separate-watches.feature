Feature: Standard and Enhanced use are watched separately

  @CHG-2 @device @connected
  Rule: CHG-2 A change of one kind of use triggers alone, is recorded alone, and restarts the interval of both

    Scenario: [1] Enhanced use doubles while Standard use stays
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 12:00 on day 2 | 40       | 10       |
        | 04:00 | 12:00 on day 2 | 0        | 10       |
      When the clock reaches 05:30
      Then the last Enhanced record is 20, made at 05:00
      And the last Standard record is 40, made at 01:00
      And the next record is due at 13:00

    Scenario: [2] Standard use grows by half while Enhanced use stays
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 12:00 on day 2 | 40       | 10       |
        | 04:00 | 12:00 on day 2 | 20       | 0        |
      When the clock reaches 05:30
      Then the last Standard record is 60, made at 05:00
      And the last Enhanced record is 10, made at 01:00
      And the next record is due at 13:00

    Scenario: [3] Calls move from Standard to Enhanced, and their sum hides nothing
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 04:00 | 40       | 10       |
        | 04:00 | 12:00 | 24       | 26       |
      When the clock reaches 05:30
      Then the last Standard record is 24, made at 05:00
      And the last Enhanced record is 26, made at 05:00

    Scenario: [4] A change of the sum that is large for neither kind triggers nothing
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 12:00 on day 2 | 40       | 10       |
        | 04:00 | 12:00 on day 2 | 9        | 2        |
      When the clock reaches 08:59:59
      Then no Standard record was made from 01:00:01
      And no Enhanced record was made from 01:00:01
      And the next record is due at 09:00

    Scenario: [5] The peak of the kind that did not change goes on into the interval that restarts
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to             | Standard | Enhanced |
        | 00:00 | 12:00 on day 2 | 10       | 40       |
        | 02:00 | 03:00          | 0        | 4        |
        | 04:00 | 12:00 on day 2 | 10       | 0        |
      When the clock reaches 13:30
      Then the Enhanced records follow a reading of CHG-2:
        | reading                                        | seen                 |
        | the other kind's peak goes on                  | 13:00: 44, 01:00: 40 |
        | the other kind's peak begins with the interval | 01:00: 40            |
