Feature: Counting sessions

  @CNT-1 @device @connected
  Rule: CNT-1 Use is the number of trunk sessions that stand at the same second

    Scenario Outline: [1] 3 sessions until 00:10:30 and 4 from 00:10:29 on are <count> at <time>
      Given a device
      And 3 Standard trunk sessions from 00:10:00 to 00:10:30
      And 4 Standard trunk sessions from 00:10:29 to 00:20:00
      When the clock reaches <time>
      Then 0 Enhanced and <count> Standard sessions are counted

      Examples: one second decides
        | time     | count |
        | 00:10:28 | 3     |
        | 00:10:29 | 7     |
        | 00:10:30 | 4     |
        | 00:20:00 | 0     |

    Scenario: [2] Sessions one after the other do not add up
      Given a device
      And 5 Standard trunk sessions from 00:10 to 00:20
      And 5 Standard trunk sessions from 00:20 to 00:30
      And 5 Standard trunk sessions from 00:30 to 00:40
      When the clock reaches 00:35
      Then 0 Enhanced and 5 Standard sessions are counted

    Scenario: [3] Sessions from voice ports are no trunk sessions
      Given a device
      And 6 Standard trunk sessions from 00:10
      And 3 voice gateway sessions from 00:10
      When the clock reaches 00:30
      Then 0 Enhanced and 6 Standard sessions are counted

  @CNT-2 @device
  Rule: CNT-2 A forked call is one Enhanced session from its first successful fork to its end

    Scenario Outline: [1] 2 of 5 calls are forked at 00:10
      Given a trusted device on release 17.6.1a or later
      And 5 Standard trunk sessions from 00:00
      And 2 calls are forked at 00:10
      When the clock reaches <time>
      Then <enhanced> Enhanced and <standard> Standard sessions are counted

      Examples: around the fork
        | time     | enhanced | standard |
        | 00:09:59 | 0        | 5        |
        | 00:10:00 | 2        | 3        |
        | 00:10:01 | 2        | 3        |

    Scenario: [2] A second fork of the same calls changes nothing
      Given a trusted device on release 17.6.1a or later
      And 5 Standard trunk sessions from 00:00
      And 2 calls are forked at 00:10
      And 2 calls are forked again at 00:20
      When the clock reaches 00:30
      Then 2 Enhanced and 3 Standard sessions are counted

    Scenario: [3] A fork that fails leaves its call Standard
      Given a trusted device on release 17.6.1a or later
      And 5 Standard trunk sessions from 00:00
      And 2 calls fail to fork at 00:10
      When the clock reaches 00:30
      Then 0 Enhanced and 5 Standard sessions are counted

    Scenario Outline: [4] A forked call that ends at 00:20 was Enhanced until then
      Given a trusted device on release 17.6.1a or later
      And 3 Standard trunk sessions from 00:00
      And 2 Enhanced trunk sessions from 00:10 to 00:20
      When the clock reaches <time>
      Then <enhanced> Enhanced and 3 Standard sessions are counted

      Examples: around its end
        | time     | enhanced |
        | 00:19:59 | 2        |
        | 00:20:00 | 0        |
        | 00:20:01 | 0        |

  @CNT-3 @device
  Rule: CNT-3 Enhanced, Standard and Aggregate are counted, Aggregate as the sum of the two

    Scenario Outline: [1] <standard> Standard and <enhanced> Enhanced sessions are <aggregate> in all
      Given a trusted device on release 17.6.1a or later
      And these trunk sessions:
        | from  | to    | Standard   | Enhanced   |
        | 00:10 | 02:00 | <standard> | <enhanced> |
      When the clock reaches 00:30
      Then <enhanced> Enhanced, <standard> Standard and <aggregate> Aggregate sessions are counted

      Examples: none, one kind, both
        | standard | enhanced | aggregate |
        | 0        | 0        | 0         |
        | 7        | 0        | 7         |
        | 0        | 4        | 4         |
        | 7        | 4        | 11        |

    Scenario: [2] Sessions of voice ports are not in the sum
      Given a trusted device on release 17.6.1a or later
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:10 | 02:00 | 6        | 2        |
      And 3 voice gateway sessions from 00:10
      When the clock reaches 00:30
      Then 2 Enhanced, 6 Standard and 8 Aggregate sessions are counted

  @CNT-4 @device
  Rule: CNT-4 What is recorded for Standard is the peak of the Aggregate less the peak of Enhanced

    Scenario: [1] The two kinds peak at different times of the hour
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 00:20 | 30       | 0        |
        | 00:30 | 00:40 | 5        | 20       |
      When the clock reaches 01:30
      Then the last Enhanced record is 20, made at 01:00
      And the last Standard record is 10, made at 01:00

    Scenario: [2] The two kinds peak at the same time
      Given a trusted device on release 17.6.1a or later that measures every 8 hours
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 00:20 | 30       | 20       |
      When the clock reaches 01:30
      Then the last Enhanced record is 20, made at 01:00
      And the last Standard record is 30, made at 01:00
