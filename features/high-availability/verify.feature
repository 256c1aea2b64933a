Feature: Looking at either member of a pair

  @CLI-9 @device
  Rule: CLI-9 Every verify command works on either member, and show license all tells who is active and who stands by

    Scenario Outline: [1] <command> on the active of a box-to-box pair
      Given a trusted box-to-box pair
      When "<command>" on the first member is typed at 00:10
      Then the answer says "<answer>"

      Examples: every verify command of the guide
        | command                            | answer                         |
        | show cube status                   | HA-Type :                      |
        | show license status                | Trust Code Installed:          |
        | show license usage                 | License Authorization:         |
        | show license summary               | License Usage:                 |
        | show license all                   | Smart Licensing is ENABLED     |
        | show license tech support          | Smart Licensing is ENABLED     |
        | show call-home smart-licensing     | Smart-license messages:        |
        | show voice sip license stats       | * = maximum # = average        |
        | show voice sip license stats table | Period Average Max             |
        | show voice sip license status      | SIP service: Up                |
        | show redundancy states             | my state =                     |

    Scenario Outline: [2] <command> on the standby of a box-to-box pair
      Given a trusted box-to-box pair
      When "<command>" on the second member is typed at 00:10
      Then the answer says "<answer>"

      Examples: every verify command of the guide
        | command                            | answer                         |
        | show cube status                   | HA-Type :                      |
        | show license status                | Trust Code Installed:          |
        | show license usage                 | License Authorization:         |
        | show license summary               | License Usage:                 |
        | show license all                   | Smart Licensing is ENABLED     |
        | show license tech support          | Smart Licensing is ENABLED     |
        | show call-home smart-licensing     | Smart-license messages:        |
        | show voice sip license stats       | * = maximum # = average        |
        | show voice sip license stats table | Period Average Max             |
        | show voice sip license status      | SIP service: Up                |
        | show redundancy states             | my state =                     |

    Scenario Outline: [3] <command> on <member> of an inbox pair
      Given a trusted inbox pair
      When "<command>" on <member> is typed at 00:10
      Then the answer says "<answer>"

      Examples: those that the guide lists for it
        | command                | member            | answer           |
        | show cube status       | the first member  | HA-Type :        |
        | show cube status       | the second member | HA-Type :        |
        | show redundancy states | the first member  | peer state =     |
        | show redundancy states | the second member | peer state =     |
        | show license summary   | the first member  | License Usage:   |
        | show license summary   | the second member | License Usage:   |

    Scenario Outline: [4] show license all on <member> names the active and the standby
      Given a trusted box-to-box pair
      When "show license all" on <member> is typed at 00:10
      Then the answer says:
        """
        Active: PID:ISR4321/K9,SN:FDO2112A0BC
        Standby: PID:ISR4321/K9,SN:FDO2112A0BD
        """

      Examples:
        | member            |
        | the first member  |
        | the second member |

    Scenario Outline: [5] … and the other way round after a failover
      Given a trusted box-to-box pair
      And the pair fails over at 00:05
      When "show license all" on <member> is typed at 00:10
      Then the answer says:
        """
        Active: PID:ISR4321/K9,SN:FDO2112A0BD
        Standby: PID:ISR4321/K9,SN:FDO2112A0BC
        """

      Examples:
        | member            |
        | the first member  |
        | the second member |
