Feature: What a box-to-box pair is licensed for

  @REL-6 @device
  Rule: REL-6 From 17.2.1r on a box-to-box pair uses licences for its calls, before that for its configured capacity

    Scenario Outline: [1] On <release>, a pair with a capacity of 100 and <calls>
      Given a box-to-box pair on release <release> that measures every 8 hours
      And the capacity is 100 sessions
      And <calls> from 00:10
      When the clock reaches 08:30
      Then the licences in use follow a reading of CNT-5:
        | reading                                                  | seen           |
        | on a box-to-box pair every trunk session uses CUBE_T_RED | CUBE_T_RED 100 |
        | on a box-to-box pair plain calls use CUBE_T_STD as well  | CUBE_T_STD 100 |

      Examples: however many calls there are
        | release  | calls                     |
        | 16.11.1a | 40 Standard trunk sessions |
        | 16.12.4  | 1 Standard trunk session   |
        | 17.1.1   | 40 Standard trunk sessions |

    Scenario Outline: [2] On <release>, a pair with <calls>
      Given a box-to-box pair on release <release> that measures every 8 hours
      And <calls> from 00:10
      When the clock reaches 08:30
      Then the licences in use follow a reading of CNT-5:
        | reading                                                  | seen               |
        | on a box-to-box pair every trunk session uses CUBE_T_RED | CUBE_T_RED <count> |
        | on a box-to-box pair plain calls use CUBE_T_STD as well  | CUBE_T_STD <count> |

      Examples: as many as there are calls
        | release | calls                      | count |
        | 17.2.1r | 40 Standard trunk sessions | 40    |
        | 17.2.1r | 1 Standard trunk session   | 1     |
        | 17.3.1a | 40 Standard trunk sessions | 40    |
        | 17.6.1a | 40 Standard trunk sessions | 40    |
