Feature: Which licences a pair uses

  @CNT-5 @device
  Rule: CNT-5 On a box-to-box pair trunk sessions use CUBE_T_RED, on an inbox pair CUBE_T_STD

    Scenario: [1] Plain calls of a box-to-box pair
      Given a box-to-box pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:30
      Then the licence names follow a reading of CNT-5:
        | reading                                                    | seen                   |
        | on a box-to-box pair every trunk session uses CUBE_T_RED   | CUBE_T_RED             |
        | on a box-to-box pair plain calls use CUBE_T_STD as well    | CUBE_T_STD             |
        | on a box-to-box pair plain calls use CUBE_T_STD as well    | CUBE_T_RED, CUBE_T_STD |
        | on a box-to-box pair plain calls use CUBE_T_STD as well    | CUBE_TS_STD            |
      And the last Redundant record is 40, made at 01:00

    Scenario: [2] Forked calls of a box-to-box pair
      Given a box-to-box pair on release 17.6.1a or later that measures every 8 hours
      And 10 Enhanced trunk sessions from 00:00
      When the clock reaches 01:30
      Then the licence names follow a reading of CNT-5:
        | reading                                                  | seen        |
        | on a box-to-box pair every trunk session uses CUBE_T_RED | CUBE_T_RED  |
        | on a box-to-box pair forked calls use CUBE_T_ENH         | CUBE_T_ENH  |
        | on a box-to-box pair forked calls use CUBE_T_ENH         | CUBE_TS_ENH |

    Scenario: [3] Calls of an inbox pair
      Given an inbox pair that measures every 8 hours
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:30
      Then the last Standard record is 40, made at 01:00
