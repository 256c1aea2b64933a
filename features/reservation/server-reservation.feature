Feature: A licence server sets licences aside, and takes them back

  A device that reports to nobody had licences reserved for it. They are kept from everybody else until they are given back.

  Background:
    Given 50 Standard licences are bought for Voice
    And device A runs release 17.3.1a
    And device A is trusted with the virtual account Voice

  @SLR-2 @server
  Rule: SLR-2 When a reservation is returned, before or after the upgrade, its licences are available again

    Scenario: [1] As long as it stands they are not
      When 40 Standard licences are reserved for device A at 08:00
      Then the inventory of Voice shows:
        | licence  | balance |
        | Standard | 10      |

    Scenario: [2] Returned before the upgrade
      Given 40 Standard licences are reserved for device A at 08:00
      When the reservation of device A is returned at 10:00
      Then the inventory of Voice shows:
        | licence  | balance |
        | Standard | 50      |

    Scenario: [3] Upgraded, and not returned
      Given 40 Standard licences are reserved for device A at 08:00
      When device A runs release 17.3.2
      And device A is trusted again, with a new key, at 09:00
      Then the inventory of Voice shows:
        | licence  | balance |
        | Standard | 10      |

    Scenario: [4] Returned after the upgrade
      Given 40 Standard licences are reserved for device A at 08:00
      And device A runs release 17.3.2
      And device A is trusted again, with a new key, at 09:00
      When the reservation of device A is returned at 10:00
      Then the inventory of Voice shows:
        | licence  | balance |
        | Standard | 50      |

    Scenario: [5] Of two reservations one is returned
      Given device B runs release 17.3.1a
      And device B is trusted with the virtual account Voice
      And 15 Standard licences are reserved for device A at 08:00
      And 25 Standard licences are reserved for device B at 08:00
      When the reservation of device A is returned at 10:00
      Then the inventory of Voice shows:
        | licence  | balance |
        | Standard | 25      |

  @SLR-3 @server
  Rule: SLR-3 For a device of a policy release nothing can be reserved

    Scenario Outline: [1] Licences for a device that was trusted on <release>
      Given device B runs release <release>
      And device B is trusted with the virtual account Voice
      When 40 Standard licences are reserved for device B at 08:00
      Then the reservation is <judgement>

      Examples: before
        | release  | judgement |
        | 16.11.1a | accepted  |
        | 17.3.1a  | accepted  |

      Examples: policy releases
        | release  | judgement |
        | 17.3.2   | refused   |
        | 17.6.1a  | refused   |
        | 17.15.1a | refused   |

    Scenario Outline: [2] Licences for a device that runs <release> by now
      Given device A runs release <release>
      And device A is trusted again, with a new key, at 08:00
      When 40 Standard licences are reserved for device A at 09:00
      Then the reservation is <judgement>

      Examples: one fact apart
        | release | judgement |
        | 17.3.1a | accepted  |
        | 17.3.2  | refused   |
