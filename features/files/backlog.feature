Feature: A long time without acknowledgements

  A field notice tells of routers that choked on the reports that nobody acknowledged.

  Background:
    Given a device on release 17.6.1a or later with ESR_P_1G_A perpetual that measures every 8 hours
    And 40 Standard trunk sessions from 00:00
    And 2 Enhanced trunk sessions from 00:00
    And usage (the last day) is saved to a file every 8 hours from 12:00 to 20:00 on day 112

  @RPT-13 @device
  Rule: RPT-13 1000 reports without an acknowledgement are kept, shown, and handed over in messages of at most 4 MiB

    Scenario: [1] Files that nobody answers, for a third of a year
      Given the server withholds its acknowledgements
      And trust is established at 20:30 on day 112
      When the clock reaches 21:00 on day 112
      Then at least 1000 reports are pending
      And every submission repeats everything of every file
      And no message is longer than 4 MiB
      And the reports cover Standard use from 00:00 to 20:00 on day 112
