Feature: The policy of the account

  How soon something must be reported is the account's business. Its policy arrives with the trust code or with an
  acknowledgement, and from then on it stands over the numbers that the router came with.

  @POL-1 @device @connected
  Rule: POL-1 A policy has three numbers for each of four classes of licences, and says whether an acknowledgement is required

    Scenario: [1] Twelve numbers arrive, each in its place
      Given an account policy of perpetual 31/61/62, subscription 121/151/122, enforced 11/91/63, export 12/32/33
      And a device
      When trust is established at 00:00
      Then the policy shown is:
        | licences     | first report          | reporting frequency   | report on change      |
        | perpetual    | 31 (Customer Policy)  | 61 (Customer Policy)  | 62 (Customer Policy)  |
        | subscription | 121 (Customer Policy) | 151 (Customer Policy) | 122 (Customer Policy) |
        | enforced     | 11 (Customer Policy)  | 91 (Customer Policy)  | 63 (Customer Policy)  |
        | export       | 12 (Customer Policy)  | 32 (Customer Policy)  | 33 (Customer Policy)  |

    Scenario: [2] The guide's sample of "show license all"
      Given an account policy of perpetual 30/60/60, subscription 120/150/120, enforced -/90/60, export -/30/30, an acknowledgement
      And a device on release 17.6.1a
      When trust is established at 00:00
      Then the policy shown is:
        | licences     | first report          | reporting frequency   | report on change      |
        | perpetual    | 30 (Customer Policy)  | 60 (Customer Policy)  | 60 (Customer Policy)  |
        | subscription | 120 (Customer Policy) | 150 (Customer Policy) | 120 (Customer Policy) |
        | enforced     | 0 (CISCO default)     | 90 (Customer Policy)  | 60 (Customer Policy)  |
        | export       | 0 (CISCO default)     | 30 (Customer Policy)  | 30 (Customer Policy)  |
      And an acknowledgement is required by Customer Policy

    Scenario Outline: [3] A policy that asks for <answer>
      Given an account policy of perpetual 30/60/60, <answer>
      And a device
      When trust is established at 00:00
      Then an acknowledgement is <obligation> by Customer Policy

      Examples:
        | answer             | obligation   |
        | an acknowledgement | required     |
        | no acknowledgement | not required |

  @POL-2 @device
  Rule: POL-2 Each number knows its source; the customer's goes before the product's, and the product's before CISCO's

    Scenario: [1] The numbers of three sources stand side by side
      Given a device on release 17.3.4a
      When the clock reaches 00:30
      Then the policy in use is merged from multiple sources
      And the policy shown is:
        | licences     | first report         | reporting frequency  | report on change     |
        | subscription | 90 (CISCO default)   | 90 (CISCO default)   | 80 (Product default) |
        | enforced     | 90 (Customer Policy) | 90 (Customer Policy) | 80 (Customer Policy) |

    @connected
    Scenario Outline: [2] The customer's number for <number> goes before the other one and leaves the rest
      Given an account policy of perpetual <policy>
      And a trusted device on release 17.3.4a
      When the clock reaches 00:30
      Then the policy in use is "Policy of the account", installed at 00:00
      And the policy shown is:
        | licences     | first report       | reporting frequency | report on change     |
        | perpetual    | <first>            | <frequency>         | <change>             |
        | subscription | 90 (CISCO default) | 90 (CISCO default)  | 80 (Product default) |

      Examples:
        | number              | policy | first                | frequency            | change               |
        | first report        | 40/-/- | 40 (Customer Policy) | 90 (CISCO default)   | 90 (Product default) |
        | reporting frequency | -/40/- | 365 (CISCO default)  | 40 (Customer Policy) | 90 (Product default) |
        | report on change    | -/-/40 | 365 (CISCO default)  | 90 (CISCO default)   | 40 (Customer Policy) |
        | nothing owed        | -/-/0  | 365 (CISCO default)  | 90 (CISCO default)   | 0 (Customer Policy)  |

    Scenario: [3] Before any policy an acknowledgement is required by CISCO's default
      Given a device on release 17.6.1a
      When the clock reaches 00:30
      Then an acknowledgement is required by CISCO default

  @POL-4 @device
  Rule: POL-4 The account's policy arrives with the trust code or an acknowledgement and holds at once; no older one replaces it

    @connected
    Scenario: [1] With the trust code, and it holds at once
      Given an account policy of perpetual 30/60/60
      And a device on release 17.6.1a
      And 40 Standard trunk sessions from 12:00
      When trust is established at 12:00
      Then the policy in use is "Policy of the account", installed at 12:00
      And the policy shown is:
        | licences  | first report         | reporting frequency  | report on change     |
        | perpetual | 30 (Customer Policy) | 60 (Customer Policy) | 60 (Customer Policy) |

    Scenario: [2] Without trust the numbers of the release hold
      Given an account policy of perpetual 30/60/60
      And a device on release 17.6.1a
      And 40 Standard trunk sessions from 12:00
      When the clock reaches 12:30
      Then the policy in use is merged from multiple sources

    @connected
    Scenario: [3] With an acknowledgement, and it holds at once
      Given a trusted device
      And an account policy of perpetual 30/60/60 from 00:30
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 1 second after the first acknowledgement
      Then the policy in use is "Policy of the account", installed at the first acknowledgement
      And the policy shown is:
        | licences  | first report         | reporting frequency  | report on change     |
        | perpetual | 30 (Customer Policy) | 60 (Customer Policy) | 60 (Customer Policy) |

    @connected
    Scenario: [4] A policy that the account made newer replaces the one before
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And an account policy of perpetual 30/45/60 from 00:30
      And 40 Standard trunk sessions from 00:00
      When the clock reaches 1 second after the first acknowledgement
      Then the policy shown is:
        | licences  | first report         | reporting frequency  | report on change     |
        | perpetual | 30 (Customer Policy) | 45 (Customer Policy) | 60 (Customer Policy) |

    Scenario Outline: [5] After version 5, version <version> arrives
      Given a trusted device
      And version 5 of the account policy, perpetual 50/50/50, arrives at 00:10
      When version <version> of the account policy, perpetual 60/60/60, arrives at 00:20
      Then the policy in use is "Policy of the account", installed <installed>
      And the policy shown is:
        | licences  | first report             | reporting frequency      | report on change         |
        | perpetual | <days> (Customer Policy) | <days> (Customer Policy) | <days> (Customer Policy) |

      Examples: older and newer
        | version | installed | days |
        | 4       | at 00:10  | 50   |
        | 6       | at 00:20  | 60   |

    Scenario: [6] An acknowledgement that brings an older policy leaves the newer one in place
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      And version 5 of the account policy, perpetual 45/45/45, arrives at 00:10
      When the clock reaches 1 second after the first acknowledgement
      Then the policy in use is "Policy of the account", installed at 00:10

    Scenario: [7] A policy that arrives by itself holds at once
      Given an account policy of perpetual 30/60/60
      And a trusted device
      And 40 Standard trunk sessions from 00:00
      When version 5 of the account policy, perpetual 45/45/45, arrives at 00:10
      Then the policy in use is "Policy of the account", installed at 00:10
      And the policy shown is:
        | licences  | first report         | reporting frequency  | report on change     |
        | perpetual | 45 (Customer Policy) | 45 (Customer Policy) | 45 (Customer Policy) |
