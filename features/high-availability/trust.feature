Feature: Trust for the members of a pair

  @TRU-2 @device
  Rule: TRU-2 The keyword all gives trust to every member of a pair, local to the one that asks

    Scenario: [1] One request for all, and whoever takes over reports
      Given a box-to-box pair that measures every 8 hours
      And trust is established for all members at 00:05
      And the pair fails over at 03:30
      And 40 Standard trunk sessions from 04:00
      When the clock reaches 06:00
      Then at least 1 submission by the second member was sent from 03:30
      And 1 trust request has been sent

    Scenario: [2] With trust for the first member alone the second one keeps what it measures
      Given a box-to-box pair that measures every 8 hours
      And trust is established at 00:05
      And the pair fails over at 03:30
      And 40 Standard trunk sessions from 04:00
      When the clock reaches 06:00
      Then 0 submissions by the second member were sent from 00:00
      And the last Redundant record is 40, made at 05:00
