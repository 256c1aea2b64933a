Feature: Reserved licences on the way to a policy release

  Before 17.3.2 licences could be reserved for a device, which then reported nothing. Policies know no such thing.

  @SLR-1 @device
  Rule: SLR-1 A reservation that is still there on a policy release does not lift reporting: reports and deadlines are as without it

    Background:
      Given an account policy of perpetual 30/60/60

    Scenario Outline: [1] Upgraded, <device> reports and shows the deadline of its policy
      Given <device>
      And 40 Standard trunk sessions from 00:30
      When the device is upgraded to 17.3.2 at 00:05
      And trust is established at 00:10
      And the clock reaches 12:00
      Then the reports say that Standard use peaked at 40 from 00:30 to 01:00
      And the deadline shown is 60 days after the last acknowledgement

      Examples: with a reservation larger than the use, and without
        | device                                               |
        | a device on release 17.3.1a with 50 Standard reserved |
        | a device on release 17.3.1a                          |

    Scenario Outline: [2] Upgraded, <device> stops without an acknowledgement
      Given <device>
      And the server withholds its acknowledgements
      And 40 Standard trunk sessions from 00:30
      When the device is upgraded to 17.3.2 at 00:05
      And trust is established at 00:10
      And the clock reaches 00:30 on day 31
      Then the SIP service is down

      Examples: with a reservation larger than the use, and without
        | device                                               |
        | a device on release 17.3.1a with 50 Standard reserved |
        | a device on release 17.3.1a                          |

    Scenario Outline: [3] Long after an upgrade, <device> reports
      Given <device>
      And 40 Standard trunk sessions from 00:30
      When the clock reaches 12:00
      Then at least 1 submission was sent from 00:30
      And the deadline shown is 60 days after the last acknowledgement

      Examples: with a reservation larger than the use, and without
        | device                                                       |
        | a trusted device on release 17.6.1a with 50 Standard reserved |
        | a trusted device on release 17.6.1a                          |

  @SLR-2 @device
  Rule: SLR-2 A reservation can be returned before or after the upgrade

    Scenario: [1] Returned before the upgrade
      Given a device on release 17.3.1a with 40 Standard reserved
      When the reservation is returned at 00:10
      Then it is accepted with a return code

    Scenario: [2] Returned right after the upgrade
      Given a device on release 17.3.1a with 40 Standard reserved
      And the device is upgraded to 17.3.2 at 00:05
      When the reservation is returned at 00:10
      Then it is accepted with a return code

    Scenario: [3] Returned long after
      Given a trusted device on release 17.6.1a with 40 Standard reserved
      When the reservation is returned at 12:00 on day 40
      Then it is accepted with a return code

  @SLR-3 @device
  Rule: SLR-3 A new reservation on a policy release is refused

    Scenario Outline: [1] Licences to be reserved on <release>: <judgement>
      Given a device on release <release>
      When 40 Standard licences are reserved at 00:10
      Then they are <judgement>

      Examples: policy releases
        | release  | judgement |
        | 17.3.2   | refused   |
        | 17.6.1a  | refused   |
        | 17.15.1a | refused   |

      Examples: before
        | release  | judgement |
        | 16.11.1a | accepted  |
        | 17.3.1a  | accepted  |
