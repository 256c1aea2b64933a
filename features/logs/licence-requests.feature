Feature: What the log says of licences

  Whoever watches a router's log sees how many trunk licences it asks for: `%CUBE-5-LICENSE_INFO: Requesting for 3 CUBE
  Enhanced trunk licenses`.

  @CLI-5 @device
  Rule: CLI-5 When the number of licences asked for changes, the log names the number and the kind

    Scenario: [1] Three Enhanced sessions
      Given a device on release 17.6.1a
      And 3 Enhanced trunk sessions from 00:10
      When the clock reaches 01:01
      Then the log says once "%CUBE-5-LICENSE_INFO: Requesting for 3 CUBE Enhanced trunk licenses" from 01:00 to 01:01
      And the log never says "CUBE Standard trunk licenses" from 00:00

    Scenario: [2] Each kind by itself, each change once
      Given a device on release 17.6.1a
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 01:30 | 8        | 2        |
        | 01:30 | 02:30 | 20       | 2        |
      When the clock reaches 04:01
      Then the log says once "%CUBE-5-LICENSE_INFO: Requesting for 8 CUBE Standard trunk licenses" from 00:00
      And the log says once "%CUBE-5-LICENSE_INFO: Requesting for 20 CUBE Standard trunk licenses" from 00:00
      And the log says once "%CUBE-5-LICENSE_INFO: Requesting for 0 CUBE Standard trunk licenses" from 00:00
      And the log says 2 times "CUBE Enhanced trunk licenses" from 00:00

    Scenario Outline: [3] With <more> sessions more the number is asked for <times> times
      Given a device on release 17.6.1a that measures every 8 hours
      And 20 Standard trunk sessions from 00:00
      And <more> Standard trunk sessions from 02:00
      When the clock reaches 23:00
      Then the log says <times> times "CUBE Standard trunk licenses" from 00:00

      Examples: none, so few that they wait for the end of the interval, so many that they do not
        | more | times |
        | 0    | 1     |
        | 5    | 2     |
        | 20   | 2     |

    Scenario Outline: [4] Sessions of a <sort> are <heard>
      Given a device on release 17.6.1a
      And 4 <sort> sessions from 00:10
      When the clock reaches 01:01
      Then the log <telling> "%CUBE-5-LICENSE_INFO" from 00:00

      Examples: only trunk licences are asked for
        | sort           | telling    | heard     |
        | Standard trunk | says once  | heard of  |
        | voice gateway  | never says | passed by |

  @CLI-4 @device
  Rule: CLI-4 With debug license feature cube all each request for licences leaves two more lines

    Scenario: [1] Nine Standard sessions
      Given a device on release 17.6.1a
      And "debug license feature cube all" is typed at 00:05
      And 9 Standard trunk sessions from 00:10
      When the clock reaches 01:01
      Then the log says once "//CUBE-SL/Info/cube_sl_send_entitlement_request: Request successful for license_type: 0 and count 9." from 01:00 to 01:01
      And the log says once "//CUBE-SL/Info/cube_license_request: Request successful for license CUBE_T_STD" from 01:00 to 01:01

    Scenario: [2] Three Enhanced sessions
      Given a device on release 17.6.1a
      And "debug license feature cube all" is typed at 00:05
      And 3 Enhanced trunk sessions from 00:10
      When the clock reaches 01:01
      Then the log says once "//CUBE-SL/Info/cube_license_request: Request successful for license CUBE_T_ENH" from 01:00 to 01:01
      And the log never says "Request successful for license CUBE_T_STD" from 00:00

    Scenario: [3] Without debugging the lines stay away
      Given a device on release 17.6.1a
      And 9 Standard trunk sessions from 00:10
      When the clock reaches 01:01
      Then the log never says "//CUBE-SL" from 00:00

    Scenario Outline: [4] "<line>" ends it
      Given a device on release 17.6.1a
      And "debug license feature cube all" is typed at 00:05
      And 9 Standard trunk sessions from 00:10
      And "<line>" is typed at 01:30
      And 20 Standard trunk sessions from 01:40
      When the clock reaches 02:01
      Then the log says once "//CUBE-SL/Info/cube_license_request: Request successful for license CUBE_T_STD" from 00:00

      Examples:
        | line                              |
        | undebug all                       |
        | no debug all                      |
        | no debug license feature cube all |
