Feature: A licence server shows an account to those whom its administrator let in

  Ann administers the smart account, Ben works with the virtual account Voice, and Vic looks at it. Oda administers the smart
  account of somebody else.

  Background:
    Given token 1 of the virtual account Voice is made for any device
    And these users:
      | user | role          | of    | smart account    |
      | Ann  | administrator |       | Example Networks |
      | Ben  | user          | Voice | Example Networks |
      | Vic  | viewer        | Voice | Example Networks |
      | Oda  | administrator |       | Other Networks   |

  @ACC-4 @server
  Rule: ACC-4 Whoever was not let in is answered as if there were no such account

    Scenario Outline: [1] <person> <undertaking> Voice
      When <person> <undertaking> Voice
      Then <person> is told that there is no such account

      Examples: the administrator of another account
        | person | undertaking                |
        | Oda    | makes a token of           |
        | Oda    | brings a device into       |
        | Oda    | revokes token 1 of         |
        | Oda    | sets the policy of         |
        | Oda    | reads the usage history of |
        | Oda    | reads the audit log of     |
        | Oda    | reads the inventory of     |
        | Oda    | buys licences for          |
        | Oda    | lists the devices of       |
        | Oda    | reads the alerts of        |

      Examples: somebody whom nobody let in
        | person     | undertaking                |
        | a stranger | makes a token of           |
        | a stranger | brings a device into       |
        | a stranger | revokes token 1 of         |
        | a stranger | sets the policy of         |
        | a stranger | reads the usage history of |
        | a stranger | reads the audit log of     |
        | a stranger | reads the inventory of     |
        | a stranger | buys licences for          |
        | a stranger | lists the devices of       |
        | a stranger | reads the alerts of        |

      Examples: a viewer changes nothing
        | person | undertaking          |
        | Vic    | makes a token of     |
        | Vic    | brings a device into |
        | Vic    | revokes token 1 of   |
        | Vic    | sets the policy of   |
        | Vic    | buys licences for    |

    Scenario Outline: [2] <person>, who was let in, <undertaking> Voice
      When <person> <undertaking> Voice
      Then <person> is let in

      Examples: the administrator
        | person | undertaking                |
        | Ann    | makes a token of           |
        | Ann    | brings a device into       |
        | Ann    | revokes token 1 of         |
        | Ann    | sets the policy of         |
        | Ann    | reads the usage history of |
        | Ann    | reads the audit log of     |

      Examples: a user
        | person | undertaking                |
        | Ben    | makes a token of           |
        | Ben    | brings a device into       |
        | Ben    | revokes token 1 of         |
        | Ben    | sets the policy of         |
        | Ben    | reads the usage history of |
        | Ben    | reads the audit log of     |
        | Ben    | reads the inventory of     |
        | Ben    | buys licences for          |
        | Ben    | lists the devices of       |
        | Ben    | reads the alerts of        |

      Examples: a viewer
        | person | undertaking                |
        | Vic    | reads the usage history of |
        | Vic    | reads the audit log of     |
        | Vic    | reads the inventory of     |
        | Vic    | lists the devices of       |
        | Vic    | reads the alerts of        |

    Scenario Outline: [3] <person>, who was let into Voice alone, <undertaking> Lab
      When <person> <undertaking> Lab
      Then <person> is told that there is no such account

      Examples:
        | person | undertaking                |
        | Ben    | makes a token of           |
        | Ben    | sets the policy of         |
        | Ben    | reads the usage history of |
        | Vic    | reads the audit log of     |

    Scenario Outline: [4] Ben, once the administrator has let him into <accounts>, reads the audit log of <account>
      Given these users:
        | user | role | of         |
        | Ben  | user | <accounts> |
      When Ben reads the audit log of <account>
      Then Ben is <reception>

      Examples:
        | accounts      | account | reception                          |
        | Voice and Lab | Lab     | let in                             |
        | Lab           | Lab     | let in                             |
        | Lab           | Voice   | told that there is no such account |

    Scenario: [5] What was refused has changed nothing
      Given Oda revokes token 1 of Voice
      And a stranger revokes token 1 of Voice
      And Vic revokes token 1 of Voice
      When device A asks for trust with token 1 at 08:00
      Then the trust of device A is granted
