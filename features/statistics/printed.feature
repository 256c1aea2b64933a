Feature: Usage statistics as they are printed

  @STA-5 @device
  Rule: STA-5 The tables come in periods of 5 values, each with their average and their highest

    Scenario: [1] Standard use of 5 seconds stands in a period of its own
      Given a device
      And 7 Standard trunk sessions from 00:10:00 to 00:10:05
      When "show voice sip license stats table" is typed at 00:11:00
      Then the answer follows a reading of STA-5:
        | reading                      | seen                    |
        | the newest period comes first | 51-55 0 0 / 56-60 7 7  |
        | the oldest period comes first | 1-5 7 7 / 6-10 0 0     |

    Scenario Outline: [2] A period with <sessions> sessions for <seconds> seconds in one of its minutes: average <average>, highest <highest>
      Given a device
      And <sessions> Standard trunk sessions from 00:10:00 to 00:10:<seconds>
      When "show voice sip license stats table" is typed at 00:15:00
      Then the answer follows a reading of STA-5:
        | reading                       | seen                                      |
        | the newest period comes first | 1-5 <average> <highest> / 6-10 0 0        |
        | the oldest period comes first | 51-55 0 0 / 56-60 <average> <highest>     |

      Examples:
        | sessions | seconds | average | highest |
        | 100      | 03      | 1       | 100     |
        | 50       | 30      | 5       | 50      |

    Scenario: [3] Enhanced, Standard and Aggregate use have tables of their own
      Given a trusted device on release 17.6.1a or later
      And these trunk sessions:
        | from  | to    | Standard | Enhanced |
        | 00:00 | 01:00 | 6        | 2        |
      When "show voice sip license stats table" is typed at 01:00
      Then the answer says "46-50 2 2"
      And the answer says "46-50 6 6"
      And the answer says "46-50 8 8"
      And the answer says in one piece:
        """
        CUBE Trunk License Usage (last 60 minutes)
        Period Average Max
        1-5 8 8
        6-10 8 8
        11-15 8 8
        16-20 8 8
        21-25 8 8
        26-30 8 8
        31-35 8 8
        36-40 8 8
        41-45 8 8
        46-50 8 8
        51-55 8 8
        56-60 8 8
        """

    Scenario Outline: [4] The last <units> are printed, to the period <last>
      Given a device
      When "show voice sip license stats table" is typed at 00:10
      Then the answer says:
        """
        CUBE Trunk License Usage (last <units>)
        Period Average Max
        1-5 0 0
        <last> 0 0
        """

      Examples: 12 periods
        | units      | last  |
        | 60 seconds | 56-60 |
        | 60 minutes | 56-60 |

      Examples: 15 periods, the last of which is short
        | units    | last  |
        | 72 hours | 71-72 |
        | 72 days  | 71-72 |

  @STA-6 @device
  Rule: STA-6 The graph marks the highest with an asterisk and the average with a hash

    Scenario: [1] 20 sessions all the time, and for 3 seconds only in the first and the last minute of an hour
      Given a device
      And 20 Standard trunk sessions from 00:00:00 to 00:00:03
      And 20 Standard trunk sessions from 00:01:00 to 00:59:00
      And 20 Standard trunk sessions from 00:59:57 to 01:00:00
      When "show voice sip license stats" is typed at 01:00:00
      Then the answer draws:
        """
           30
           28
           26
           24
           22
           20 *##########################################################*
           18 *##########################################################*
           16 *##########################################################*
           14 *##########################################################*
           12 *##########################################################*
           10 ############################################################
                       0    5    0    5    0    5    0    5    0    5    0
                  CUBE Trunk License Usage (last 60 minutes)
        """
      And the answer says "* = maximum # = average"

    Scenario: [2] What is used in a second is its highest and its average
      Given a device
      And 15 Standard trunk sessions from 00:00:00
      When "show voice sip license stats" is typed at 01:00:00
      Then the answer draws:
        """
           30
           28
           26
           24
           22
           20
           18
           16 ############################################################
           14 ############################################################
           12 ############################################################
           10 ############################################################
                       0    5    0    5    0    5    0    5    0    5    0
                  CUBE Trunk License Usage (last 60 seconds)
        """
