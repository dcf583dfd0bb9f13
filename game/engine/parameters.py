"""Every tuning number of the company, with its unit and its reason."""

from dataclasses import dataclass, field, fields


def _number(value: float, unit: str, reason: str) -> float:
    tuned: float = field(default=value, metadata={"unit": unit, "reason": reason})
    return tuned


@dataclass(frozen=True, slots=True)
class Parameters:
    """The model's numbers; `facts()` lists them with unit and reason."""

    # the week
    week: float = _number(60.0, "h", "a head's week (Porter and Nohria 2018: 62.5)")
    reactive: float = _number(36.0, "h", "hours a week that burning problems take at most")
    half_dose: float = _number(20.0, "h", "hours that bring half of a practice's full effect")
    trust_floor: float = _number(0.55, "1", "what an hour brings without trust")
    trust_span: float = _number(0.75, "1", "added at full trust (C7)")
    turning: float = _number(0.6, "1", "effect lost when the whole week is turned over")
    turning_style: float = _number(0.15, "1", "a change of style counts as this much turning")
    half_backlog: float = _number(0.08, "index", "backlog at which the work on it runs at half speed")
    drowned: float = _number(0.70, "1", "how far a full fire drowns out direction and inspiration (C8)")
    # unanswered change; direction = 1 / (1 + unanswered change)
    change_time: float = _number(0.02, "index/q", "the world moves a little")
    change_market: float = _number(0.15, "index/q", "questions raised by a turbulent market")
    change_disruption: float = _number(9.0, "index", "questions raised by a disruption")
    change_answered: float = _number(1.9, "index/q", "questions answered by a full dose of direction")
    change_adapts: float = _number(0.06, "1/q", "people find their own way")
    # alignment
    align_work: float = _number(0.95, "1/q", "aligning people")
    align_blind: float = _number(0.20, "1", "share of aligning that works with no direction")
    align_plan: float = _number(0.13, "1/q", "plans give shared goals (A10)")
    align_fades: float = _number(0.13, "1/q", "a rhythm, not a reset (B8)")
    align_market: float = _number(0.12, "1/q", "turbulence pulls teams apart")
    align_joiners: float = _number(0.40, "1", "new people have not heard it yet")
    align_turning: float = _number(0.50, "1", "mixed signals when the course jumps")
    # engagement
    engage_work: float = _number(0.95, "1/q", "motivating and inspiring")
    engage_distrust: float = _number(0.40, "1", "share of inspiring that works without trust")
    engage_purpose: float = _number(0.18, "1/q", "shared purpose: direction that people are aligned on")
    engage_wins: float = _number(0.17, "1/q", "finished work is a win (C14)")
    engage_colleagues: float = _number(0.03, "1/q", "good colleagues and fair pay hold people too")
    engage_fades: float = _number(0.09, "1/q", "excitement fades")
    engage_overload: float = _number(0.12, "1/q", "too much work")
    engage_overload_max: float = _number(1.2, "1", "overload counts up to here")
    engage_control: float = _number(0.07, "1/q", "control without purpose (B4)")
    engage_unsure: float = _number(0.04, "1/q", "nobody says where this is going")
    # trust
    trust_people: float = _number(0.18, "1/q", "time spent with people")
    trust_kept: float = _number(0.25, "1/q", "promises kept")
    trust_delivery: float = _number(0.05, "1/q", "reliable delivery")
    trust_broken: float = _number(0.45, "1", "promises that went stale")
    trust_failed: float = _number(0.12, "1/q", "customers let down")
    trust_fades: float = _number(0.03, "1/q", "trust needs renewing")
    trust_shock: float = _number(0.50, "1", "share of a blow to the people that hits trust")
    trust_debt: float = _number(0.10, "1/q", "fear while the company is in debt")
    # process
    process_work: float = _number(0.30, "1/q", "organising and staffing")
    process_teams: float = _number(0.04, "1/q", "engaged teams mend their own routines")
    process_learning: float = _number(0.08, "1", "lessons from solved problems")
    process_wear: float = _number(0.012, "1/q", "routines wear out")
    process_market: float = _number(0.03, "1/q", "routines overtaken by a turbulent market")
    process_shortcuts: float = _number(0.06, "1/q", "shortcuts under fire")
    process_leavers: float = _number(0.15, "1", "know-how leaves with people")
    process_growth: float = _number(0.12, "1", "growth strains routines")
    # problems; fire = problems / (1 + problems)
    problem_work: float = _number(0.12, "index/q", "daily work makes problems where process is weak")
    problem_collide: float = _number(0.16, "index/q", "unaligned teams collide")
    problem_launch: float = _number(0.20, "1", "shipping something new breaks something old")
    problem_breed: float = _number(0.27, "index/q", "problems breed problems under overload")
    problem_teams: float = _number(0.20, "1/q", "teams solve their own")
    problem_control: float = _number(1.7, "index/q", "control and problem-solving at a full dose")
    problem_handling: float = _number(0.60, "1", "share of control that works without process")
    # ideas: each is also a promise
    idea_direction: float = _number(0.62, "1/q", "direction sparks ideas")
    idea_people: float = _number(0.60, "1/q", "engaged, trusting people have ideas")
    idea_control: float = _number(0.70, "1", "control stifles ideas")
    idea_ship: float = _number(2.7, "1/q", "the fastest a pipeline can be shipped")
    idea_unplanned: float = _number(0.05, "1", "share of shipping that happens without planning")
    idea_ship_max: float = _number(0.90, "1/q", "at most this much of the pipeline ships")
    idea_stale: float = _number(0.22, "1/q", "unshipped ideas go stale")
    # relevance
    relevance_shipped: float = _number(1.2, "1", "what is shipped makes the offer better")
    relevance_blind: float = _number(0.10, "1", "share that helps even without direction")
    relevance_drift: float = _number(0.20, "1/q", "an outdated direction")
    relevance_disruption: float = _number(0.50, "1", "share of a disruption felt at once")
    # customers
    customer_pull: float = _number(0.30, "1/q", "growth for relevance above what rivals offer")
    market_size: float = _number(400.0, "customers", "all there are to win; the nearer, the harder")
    customer_rivals: float = _number(0.48, "index", "what rivals offer")
    customer_coherent: float = _number(0.90, "1", "how far alignment makes the offer hang together")
    customer_service: float = _number(0.13, "1/q", "customers lost to poor delivery")
    customer_fire: float = _number(0.08, "1/q", "customers lost to unsolved problems")
    service_process: float = _number(0.25, "1", "delivery spoiled where there is no process")
    # team and capacity
    output: float = _number(4.9, "customers/head", "output of one head when all is well")
    output_floor: float = _number(0.40, "1", "what is left of output without engagement or process")
    output_unaligned: float = _number(0.35, "1", "what is left when all pull apart (B7)")
    output_fire: float = _number(0.50, "1", "output lost to a full fire")
    output_improving: float = _number(0.15, "1", "output lost to improving while it is done")
    load_target: float = _number(0.80, "1", "load that hiring aims at")
    hire_slow: float = _number(0.35, "1/q", "share of a gap filled without organising")
    hire_work: float = _number(0.80, "1/q", "added at a full dose of organising and staffing")
    hire_max: float = _number(0.20, "1/q", "at most this much of the team joins in a quarter")
    hire_payroll: float = _number(0.55, "1", "share of sales that wages may take before hiring stops")
    quit_least: float = _number(0.02, "1/q", "people who leave anyway")
    quit_most: float = _number(0.20, "1/q", "more who leave when nobody is engaged")
    # money, in 0.1 M
    price: float = _number(1.13, "0.1M/customer", "what a customer pays a quarter")
    wage: float = _number(0.42, "0.1M/head", "what a head costs a quarter")
    fixed_cost: float = _number(11.0, "0.1M/q", "rent, machines, licences")
    direct_cost: float = _number(0.11, "1", "sales spent on what is sold: material, carriage, suppliers")
    waste: float = _number(0.22, "1", "sales wasted when nobody plans or budgets")
    fire_cost: float = _number(0.20, "1", "sales eaten by a full fire")
    hire_cost: float = _number(0.50, "0.1M/head", "hiring one head")
    interest: float = _number(0.04, "1/q", "interest on debt")
    credit: float = _number(100.0, "0.1M", "debt at which the bank closes the company")
    # the levers: hours a week and money
    training_hours: float = _number(3.0, "h", "learning takes a morning and its homework")
    one_on_one_hours: float = _number(2.5, "h", "talks with each of those who report to you")
    survey_hours: float = _number(1.5, "h", "asking all round, and hearing the answers (C10)")
    develop_hours: float = _number(3.0, "h", "letting somebody else do it, and helping (C12)")
    ask_hours: float = _number(4.0, "h", "an executive who has to ask first")
    report_hours: float = _number(2.0, "h", "an executive who reports after")
    free_hours: float = _number(1.0, "h", "an executive with a free hand")
    training_cost: float = _number(1.2, "0.1M", "a quarter's course")
    analytics_cost: float = _number(1.0, "0.1M", "a quarter's measuring, each of two levels")
    survey_cost: float = _number(0.8, "0.1M", "a survey of all round")
    # skills
    skill_usual: float = _number(0.40, "index", "skill at which an hour brings the usual effect")
    skill_gain: float = _number(0.80, "1", "more that an hour brings at full skill, from none")
    skill_practice: float = _number(0.06, "1/q", "learning by doing at a full dose (A12)")
    skill_training: float = _number(0.30, "1/q", "a quarter of training")
    skill_survey: float = _number(0.06, "1/q", "what a survey tells you about yourself")
    skill_rust: float = _number(0.05, "1/q", "what is lost on a side that is never touched (C15)")
    touch: float = _number(8.0, "h", "hours on a side that keep half of hand and eye")
    # sight and bench
    sight_touch: float = _number(0.12, "1/q", "one sees what one works on (C15)")
    sight_analytics: float = _number(0.11, "1/q", "each level of analytics (A11)")
    sight_one_on_ones: float = _number(0.15, "1/q", "people tell what they see (C10)")
    sight_survey: float = _number(0.24, "1/q", "a survey, read a quarter later")
    sight_fades: float = _number(0.16, "1/q", "yesterday's picture")
    asked_trust: float = _number(0.035, "1/q", "being asked, and something coming of it (C10)")
    asked_engagement: float = _number(0.025, "1/q", "being asked in person")
    bench_develop: float = _number(0.16, "1/q", "people given work above their place (C12)")
    bench_motivate: float = _number(0.05, "1/q", "inspired people grow by themselves")
    bench_fades: float = _number(0.04, "1/q", "those who wait too long move on")
    bench_softens: float = _number(0.85, "1", "how much of a loss a full bench takes up")
    bench_used: float = _number(0.40, "1", "deputies who step up leave the bench")
    # executives
    executive_arrives: float = _number(0.15, "index", "what a newcomer can do on the first day")
    executive_settles: float = _number(0.55, "1/q", "settling in, as far as trusted with the work (C9)")
    executive_reined: float = _number(0.30, "1/q", "losing heart on a short rein")
    executive_patience: float = _number(3.0, "q", "quarters before somebody reined in leaves")
    executive_leaves: float = _number(0.30, "index", "standing below which they leave")
    executive_called: float = _number(0.05, "1/q", "chance of a call from elsewhere, without any trust")
    executive_astray: float = _number(0.16, "index/q", "going ahead before they know the house")
    executive_own_way: float = _number(0.03, "1/q", "a free hand without a direction")
    executive_clash: float = _number(0.05, "1/q", "two hands on one rein (D11)")
    executive_lost: float = _number(0.28, "1", "what leaves with an executive who had settled in")
    # initiatives
    bet_pace: float = _number(3.2, "1/q", "the fastest that one initiative can go")
    bet_juggling: float = _number(0.12, "1", "lost by each more that runs (Coviello et al. 2015)")
    bet_dust: float = _number(0.08, "1/q", "forgotten while it rests")
    bet_aimed: float = _number(0.60, "1", "what a clear direction adds to the odds")
    bet_seen: float = _number(0.35, "1", "what sight of the work and the market adds")
    bet_insured: float = _number(0.70, "1", "share of a failure that insurance bears (D12)")
    # rivals
    rival_known: float = _number(0.50, "1", "share of the contest that is with named rivals")
    rival_pull: float = _number(0.55, "1/q", "customers who change over for a better offer")
    # worth
    multiple: float = _number(6.0, "q", "quarters of sales a buyer pays for a company in full health")

    def facts(self) -> list[tuple[str, float, str, str]]:
        """List name, value, unit and reason of every number."""
        return [
            (f.name, float(getattr(self, f.name)), f.metadata["unit"], f.metadata["reason"])
            for f in fields(self)
        ]


USUAL = Parameters()
