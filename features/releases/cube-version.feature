Feature: The CUBE version of a release

  Releases that no document pairs with a CUBE version are left out: what they show is nobody's business.

  @REL-8 @device
  Rule: REL-8 show cube status shows the CUBE version that goes with the release

    Scenario Outline: [1] <release> is CUBE <version>
      Given a device on release <release>
      When "show cube status" is typed at 00:10
      Then the answer says "CUBE-Version : <version>"

      Examples: the guide's own
        | release | version |
        | 17.6.1a | 14.4    |

      Examples: of newer copies
        | release  | version |
        | 17.15.1a | 14.10   |
        | 17.18.1a | 15      |

    Scenario: [2] After an upgrade it is the one of the new release
      Given a device on release 17.6.1a
      And the device is upgraded to 17.15.1a at 00:05
      When "show cube status" is typed at 00:10
      Then the answer says "CUBE-Version : 14.10"
