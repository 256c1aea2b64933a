Feature: Sessions between voice ports and IP

  @VGW-1 @device
  Rule: VGW-1 Voice gateway sessions are counted under CUBE_T_VGW

    Scenario: [1] They stand beside the trunk sessions in the list of licences
      Given a trusted device
      And 3 voice gateway sessions from 00:10
      And 5 Standard trunk sessions from 00:10
      When the clock reaches 01:30
      Then the licences are:
        | licence       | count |
        | voice gateway | 3     |
        | Standard      | 5     |

    Scenario: [2] show license all lists them
      Given a trusted device
      And 3 voice gateway sessions from 00:10
      When "show license all" is typed at 01:30
      Then the answer says in one piece:
        """
        Description: CUBE_T_VGW
        Count: 3
        """

    @connected
    Scenario: [3] They are reported
      Given a trusted device
      And 3 voice gateway sessions from 00:10
      And 5 Standard trunk sessions from 00:10
      When the clock reaches 02:00
      Then the reports say that voice gateway use peaked at 3 from 00:10 to 01:00
      And the reports say that Standard use peaked at 5 from 00:10 to 01:00

  @VGW-2 @device
  Rule: VGW-2 Voice gateway sessions are never refused

    Scenario: [1] Not without trust
      Given a device
      When 3 voice gateway sessions are attempted at 00:10
      Then they are accepted

    Scenario: [2] Not without registration, on a release that wants one
      Given a device on release 17.3.1a
      When 3 voice gateway sessions are attempted at 12:00 on day 100
      Then they are accepted

    Scenario Outline: [3] <sessions> after the deadline are <judgement>
      Given an account policy of perpetual 30/30/30
      And a trusted device on a release that stops
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When <sessions> are attempted at 1 day after the deadline
      Then they are <judgement>

      Examples: while the trunks are down
        | sessions                  | judgement |
        | 3 voice gateway sessions  | accepted  |
        | 3 Standard trunk sessions | refused   |

  @VGW-5 @device
  Rule: VGW-5 CUBE_T_VGW is shown only when there has been such a session

    Scenario: [1] Trunk sessions alone do not bring it up
      Given a trusted device
      And 5 Standard trunk sessions from 00:10
      When the clock reaches 01:30
      Then the licences are:
        | licence       | count      |
        | voice gateway | not listed |
        | Standard      | 5          |

    Scenario: [2] One session does
      Given a trusted device
      And 5 Standard trunk sessions from 00:10
      And 1 voice gateway session from 00:20 to 00:40
      When the clock reaches 01:30
      Then the licences are:
        | licence       | count |
        | voice gateway | 1     |
        | Standard      | 5     |
