Feature: A licence server tells the device what its account asks for

  The policy of an account lies on the server. It travels to the router with the trust code and with every acknowledgement.

  Background:
    Given device A has measured:
      | report | licence  | from  | to    | sessions |
      | 1      | Standard | 00:00 | 08:00 | 20       |

  @POL-1 @server
  Rule: POL-1 A policy has three numbers of days for each of four licence classes, and says whether an acknowledgement is required

    Scenario Outline: [1] The policy with the trust code: <policy>
      Given the policy of the virtual account Voice is <policy>
      When device A is trusted with the virtual account Voice
      Then device A got the policy <policy> with its trust code

      Examples: the guide's sample, twelve different numbers, nothing owed, and no acknowledgement required
        | policy                                                                                             |
        | perpetual 30/60/60, subscription 120/150/120, enforced 0/90/60, export 0/30/30                     |
        | perpetual 1/2/3, subscription 4/5/6, enforced 7/8/9, export 10/11/12                               |
        | perpetual 0/0/0, subscription 0/0/0, enforced 0/0/0, export 0/0/0                                  |
        | perpetual 30/60/60, subscription 120/150/120, enforced 0/90/60, export 0/30/30, no acknowledgement |

    Scenario Outline: [2] The policy with an acknowledgement: <policy>
      Given device A is trusted with the virtual account Voice
      And the policy of the virtual account Voice is <policy>
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then device A got the policy <policy> with its last acknowledgement

      Examples: the guide's sample, twelve different numbers, nothing owed, and no acknowledgement required
        | policy                                                                                             |
        | perpetual 30/60/60, subscription 120/150/120, enforced 0/90/60, export 0/30/30                     |
        | perpetual 1/2/3, subscription 4/5/6, enforced 7/8/9, export 10/11/12                               |
        | perpetual 0/0/0, subscription 0/0/0, enforced 0/0/0, export 0/0/0                                  |
        | perpetual 30/60/60, subscription 120/150/120, enforced 0/90/60, export 0/30/30, no acknowledgement |

  @POL-4 @server
  Rule: POL-4 A device gets the policy of its account with the trust code and with each acknowledgement, and can tell the newer one

    Scenario Outline: [1] The policy of the account that the device is trusted with: <account>
      Given the policy of the virtual account Voice is perpetual 90/90/90
      And the policy of the virtual account Lab is perpetual 30/60/60
      When device A is trusted with the virtual account <account>
      And device A submits report 1 at 08:00
      And device A polls at 08:05
      Then device A got the policy <policy> with its trust code
      And device A got the policy <policy> with its last acknowledgement

      Examples:
        | account | policy             |
        | Voice   | perpetual 90/90/90 |
        | Lab     | perpetual 30/60/60 |

    Scenario: [2] A policy that is changed comes with the next acknowledgement, as a newer one
      Given the policy of the virtual account Voice is perpetual 90/90/90
      And device A is trusted with the virtual account Voice
      And the policy of the virtual account Voice is perpetual 30/60/60
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then device A got the policy perpetual 30/60/60 with its last acknowledgement
      And the policy that device A got with its last acknowledgement is newer than the one with its trust code

    Scenario: [3] Going back to what once held is a newer policy all the same
      Given the policy of the virtual account Voice is perpetual 90/90/90
      And device A is trusted with the virtual account Voice
      And the policy of the virtual account Voice is perpetual 30/60/60
      And the policy of the virtual account Voice is perpetual 90/90/90
      When device A submits report 1 at 08:00
      And device A polls at 08:05
      Then the policy that device A got with its last acknowledgement is newer than the one with its trust code
