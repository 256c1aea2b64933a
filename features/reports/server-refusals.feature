Feature: A licence server refuses reports that it cannot trust

  Use is counted on the word of the device that signed for it. What does not bear that device's signature, or comes from a
  device that the account does not have, leaves no trace in the account.

  Background:
    Given device A is trusted with the virtual account Voice
    And device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |
    And device B has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |

  @RPT-11 @server
  Rule: RPT-11 A report with a wrong signature, of an unknown device or for another account is refused, and nothing of it is stored

    Scenario Outline: [1] A report <irregularity>
      When device A submits report 1 <irregularity> at 08:00
      And device A polls at 08:05
      Then report 1 of device A is refused for its signature
      And report 1 of device A stands in 0 acknowledgements
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

      Examples:
        | irregularity                 |
        | changed after signing        |
        | signed with another key      |
        | signed by an imposter        |
        | signed with the built-in key |

    Scenario: [2] The report as the device signed it
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then report 1 of device A is taken in
      And report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario Outline: [3] A report that was refused <irregularity> leaves its id free
      Given device A submits report 1 <irregularity> at 08:00
      When device A submits report 1 at 09:00
      And device A polls at 09:05
      Then report 1 of device A is taken in
      And report 1 of device A stands in 1 acknowledgement
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

      Examples:
        | irregularity                                   |
        | changed after signing                          |
        | with other figures and signed with another key |
        | for the virtual account Lab                    |

    Scenario: [4] A report of a device that nobody has trusted
      When device B submits report 1 at 08:00
      Then report 1 of device B is refused for its device
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

    Scenario: [5] The same device once it is trusted
      Given device B is trusted with the virtual account Voice
      When device B submits report 1 at 08:00
      Then report 1 of device B is taken in
      And the usage history of Voice shows 20 Standard sessions from 00:00 to 08:00

    Scenario: [6] A report for an account that the device does not belong to
      When device A submits report 1 for the virtual account Lab at 08:00
      Then report 1 of device A is refused for its account
      And the usage history of Lab shows 0 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

    Scenario: [7] A report for the account that the device belongs to
      Given device B is trusted with the virtual account Lab
      When device B submits report 1 for the virtual account Lab at 08:00
      Then report 1 of device B is taken in
      And the usage history of Lab shows 20 Standard sessions from 00:00 to 08:00
      And the usage history of Voice shows 0 Standard sessions from 00:00 to 08:00

    Scenario Outline: [8] Of several reasons the first is named: <device>, <irregularities>
      When <device> submits report 1 <irregularities> at 08:00
      Then report 1 of <device> is <refused>

      Examples: signature before device before account; device B is unknown
        | device   | irregularities                                               | refused                   |
        | device A | changed after signing and for the virtual account Lab        | refused for its signature |
        | device A | signed with another key and for the virtual account Lab      | refused for its signature |
        | device B | signed with the built-in key and for the virtual account Lab | refused for its signature |
        | device B | for the virtual account Lab                                  | refused for its device    |
        | device A | for the virtual account Lab                                  | refused for its account   |

    Scenario Outline: [9] The audit log of Voice tells of a report of <device> <irregularity>
      When <device> submits report 1 <irregularity> at 08:00
      Then the audit log of Voice tells of 1 refusal of <device>

      Examples:
        | device   | irregularity                 |
        | device A | changed after signing        |
        | device A | signed with another key      |
        | device A | signed with the built-in key |
        | device B | with other figures           |

    Scenario: [10] The audit log of the account that a report was meant for tells of it
      When device A submits report 1 for the virtual account Lab at 08:00
      Then the audit log of Lab tells of 1 refusal of device A
      And the audit log of Voice tells of 0 refusals of device A

    Scenario: [11] A report that is taken in is no refusal
      When device A submits report 1 at 08:00
      Then the audit log of Voice tells of 0 refusals of device A
