Feature: Licences of the platform beside those of CUBE

  @ACC-5 @device
  Rule: ACC-5 The device shows and reports licences of its platform and of CUBE side by side

    Scenario: [1] It shows both
      Given a device with ESR_P_1G_A perpetual and DNA_P_1G_A subscription
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 01:30
      Then the licences are:
        | licence    | count |
        | ESR_P_1G_A | 1     |
        | DNA_P_1G_A | 1     |
        | Standard   | 40    |

    @connected
    Scenario: [2] It reports both
      Given a trusted device with ESR_P_1G_A perpetual and DNA_P_1G_A subscription
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 02:00
      Then the reports say that ESR_P_1G_A use peaked at 1 from 00:00 to 01:00
      And the reports say that DNA_P_1G_A use peaked at 1 from 00:00 to 01:00
      And the reports say that Standard use peaked at 40 from 00:00 to 01:00
