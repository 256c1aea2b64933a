Feature: A licence server answers a usage file with an acknowledgement file

  A router without a connection writes its reports to a file. Somebody carries the file to the server and brings the answer back.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
      | 2      | Standard | 08:00 | 16:00 | 32       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 7        |
      | 2      | Standard | 08:00 | 16:00 | 9        |

  @TRN-5 @server
  Rule: TRN-5 A usage file is answered with a file that acknowledges its reports

    Scenario: [1] Two reports in one file
      When a usage file of device A with reports 1 and 2 is handed in at 16:00
      Then reports 1 and 2 of device A are taken in
      And reports 1 and 2 of device A stand in 1 acknowledgement each
      And device A can check every acknowledgement with the keys of its trust
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 32 Standard sessions from 08:00 to 16:00

    Scenario: [2] The same file once more
      Given a usage file of device A with report 1 is handed in at 08:00
      When a usage file of device A with report 1 is handed in at 09:00
      Then report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario: [3] A file that repeats what the device has submitted itself
      Given device A submits report 1 at 08:00
      And device A polls at 08:05
      When a usage file of device A with reports 1 and 2 is handed in at 16:00
      Then reports 1 and 2 of device A stand in 1 acknowledgement each
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario Outline: [4] A file <irregularity>
      When a usage file of device A with report 1 <irregularity> is handed in at 08:00
      Then report 1 of device A is <fate>
      And report 1 of device A stands in 0 acknowledgements
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

      Examples: for device A, which has trust
        | irregularity                 | fate                      |
        | changed after signing        | refused for its signature |
        | signed with another key      | refused for its signature |
        | signed with the built-in key | refused for its signature |
        | for the virtual account Lab  | refused for its account   |

    Scenario: [5] The file of a device without trust brings it a trust code
      When a usage file of device B with report 1 signed with the built-in key is handed in at 08:00
      Then report 1 of device B is taken in
      And report 1 of device B stands in 1 acknowledgement
      And the acknowledgement of device B brings a trust code
      And the usage history of Voice shows 7 Standard sessions from 00:00 to 08:00

    Scenario: [6] From then on the device signs with its own key
      Given a usage file of device B with report 1 signed with the built-in key is handed in at 08:00
      When a usage file of device B with report 2 is handed in at 16:00
      Then report 2 of device B is taken in
      And the acknowledgement of device B brings no trust code

    Scenario: [7] A device without trust that does not use the built-in key
      When a usage file of device B with report 1 is handed in at 08:00
      Then report 1 of device B is refused for its device

    Scenario: [8] A device that has trust needs no trust code
      When a usage file of device A with report 1 is handed in at 08:00
      Then the acknowledgement of device A brings no trust code
