import type { Lexicon } from '../lexicon';

/** English words to read statements by. */
export const lexicon: Lexicon = {
  atLeast:
    'at least|at a minimum|minimum|minimum of|a minimum of|min|no less than|not less than|no fewer than|no lower than|not below|not fall below|more than|over|above|greater than|higher than|larger than|exceed|exceeds|exceeding|beyond|upwards of|better than|stay above|stays above|or above|remain above|in excess of|never below',
  atMost:
    'at most|maximum|maximum of|a maximum of|max|no more than|not more than|no higher than|not exceed|not exceeding|does not exceed|never exceed|without exceeding|up to|under|below|less than|fewer than|lower than|faster than|shorter than|no later than|capped at|a ceiling of|no greater than|not above|not over|inside of|beneath|sub',
  neverOver:
    'not exceed|not exceeding|does not exceed|never exceed|without exceeding|not fall below|never below|not below',
  exactly: 'exactly|equal to|equals|precisely',
  orMore:
    'or more|or higher|or above|or better|or greater|and above|and up|plus|or over|and over|minimum|upwards|and higher',
  orLess: 'or less|or fewer|or below|or under|or lower|or faster|or better yet less|maximum|max|and below|tops',
  to: 'to|up to|down to|towards|toward|into|until',
  upTo: 'to|up to|down to|toward|towards',
  reach:
    'achieve|achieves|achieving|reach|reaches|reaching|attain|hit|hits|hitting|target|targets|goal|target is|target of|goal of|secure|earn|deliver|generate|get|score',
  from: 'from|up from|down from|starting from|starting at|increased from',
  now: 'up from|down from|currently|current|today|now|baseline|was|were|at present|presently|last quarter|last year|last month|previously|right now|starting point|prior|previous|as of now|currently at|today at|vs last quarter',
  than: 'compared to|compared with|vs|versus|relative to|against|than|over the same period',
  by: 'by|an additional|additional|extra|another',
  increase:
    'increase|increases|increased|increasing|grow|grows|growing|grew|raise|raises|raising|boost|boosts|boosting|lift|expand|scale|double|triple|accelerate|maximize|maximise|gain|growth|uplift|rise|upsell|improve|improvement|strengthen|extend|add|up',
  decrease:
    'decrease|decreases|decreasing|decreased|reduce|reduces|reducing|reduced|reduction|cut|cuts|cutting|lower|lowers|lowering|shorten|drop|drops|minimize|minimise|eliminate|shrink|lessen|bring down|drive down|slash|halve|trim|fewer|decline|curb|down|limit|prevent|contract|less',
  better: 'improve|improves|improving|improved|improvement|optimize|optimise|move|bring|take|shift|enhance|change',
  maintain:
    'maintain|maintains|maintaining|keep|keeps|keeping|remain|remains|sustain|hold|stay|stays|preserve|retain at|stabilize|stabilise',
  fewerIsBetter:
    'cost|costs|cost per|time|times|cycle time|lead time|turnaround|latency|churn|churned|attrition|turnover|bugs|bug|defects|defect|errors|error|incidents|incident|complaints|complaint|failures|failure|failure rate|delay|delays|downtime|outage|outages|mttr|mttd|cac|cpa|cpl|cpc|cpm|cpo|bounce|bounce rate|refunds|returns|return rate|refund|waste|scrap|expense|expenses|spend|debt|dso|overdue|vacancy|absence|absenteeism|overtime|backlog|abandonment|escalations|escalation|vulnerabilities|vulnerability|accidents|injuries|injury|shrinkage|stockouts|stock-outs|stockout|write-offs|duration|days to|hours to|time to|burn|burn rate|chargebacks|unsubscribes|unsubscribe|cancellations|cancellation|rework|variance|discrepancies|violations|findings|tickets|crashes|crash|crash rate|rejections|rejection rate|wait|waiting|response time|load time|page load|days sales outstanding|receivables|toil|breaches|regrets|dropout|drop-off|drop off|late|risk|risks|losses|leakage|misses|emissions|days outstanding|no-show|noshow|no show|manual steps|regretted|days payable|stale|turnaround time|backorders|flaky|false positive|false positives|false positive rate|carbon|energy use|audit findings|payroll errors|queue|close time|gap',
  moreIsBetter:
    'on time|on-time|uptime|in time|time saved|time on site|time on page|savings|cost savings|saved|first-time|first time|real time|full-time|full time|part-time|recovered|resolved|mtbf|inventory turnover|stock turnover|asset turnover|error-free|defect-free|accident-free|incident-free|bug-free|time between|time spent|resolution rate|return on|return visitors|returning|save|inventory turns|at a time|time zone|times a|times per|waste recycled|all-time|late-stage|time period|time in app|days without|without|risk-free|risk assessment|risk assessments|cost center|cost centers|energy saved|watch time|session time|turnover of stock|tickets resolved|complaints resolved|vulnerabilities fixed|incident response plan',
  handle:
    'resolve|resolves|resolved|fix|fixes|close|closes|closed|handle|answer|respond|review|test|audit|investigate|triage|remediate|patch|recover|document|report|detect|process|collect|clear|address|acknowledge|refund|complete|submit|reconcile|submitted|answered|acknowledged|reconciled',
  complete: 'complete|completes|finish|finalize|finalise|wrap up|completed',
  deliver:
    'launch|build|ship|hire|write|document|choose|implement|complete|publish|deploy|migrate|establish|develop|create|define|design|automate|release|roll out|rollout|introduce|set up|setup|finish|finalize|finalise|deliver|produce|sign|open|conduct|run|install|integrate|select|pick|appoint|draft|prepare|submit|obtain|secure|get|file|execute|organize|organise|host|adopt|replace|redesign|refactor|upgrade|move|consolidate|negotiate|train|map|audit|review|perform|pilot|test|start|kick off|register|renew|close|acquire|recruit|present|identify|agree|approve|announce|standardize|standardise|relocate|onboard|make|pass|archive|retire|decommission|certify|buy|purchase|list|merge|rebrand|rewrite|plan|form|assign|activate|enable|provide|analyze|analyse|research|validate|complete|conclude|outsource|digitize|digitise|issue|revise|update|add|put|recertify|stand up|hold',
  build:
    'launch|build|implement|publish|establish|develop|create|design|set up|introduce|release|roll out|complete|write|deploy|open',
  output:
    'launch|build|ship|implement|publish|develop|create|design|release|roll out|deploy|write|introduce|set up|redesign|migrate',
  delivered:
    'is finished|is published|is enabled|is available|is live|is launched|is released|is complete|is completed|is deployed|is done|is signed|is approved|is in place|are finished|are published|are enabled|are available|are live|are launched|are released|are complete|are completed|are deployed|are done|are signed|are approved|are in place|is finalized|are finalized|is implemented|are implemented|is documented|are documented|goes live|go live|is rolled out|is hired|are hired|is migrated|are migrated|has been launched|is delivered|is operational|is certified',
  vague:
    'improve|improves|improving|better|enhance|enhancing|optimise|optimize|optimizing|strengthen|strengthening|support|supporting|drive|effective|effectively|efficient|efficiently|timely|adequate|adequately|appropriate|appropriately|regularly|best-in-class|best in class|world-class|world class|best|great|excellent|excellence|seamless|robust|reliable|fast|faster|fastest|consistently|consistent|sustainably|sustainable|aspirational|extraordinary|delight|delights|delightful|high-quality|high quality|leading|innovative|strong|stronger|smooth|smoothly|proactive|proactively|user-friendly|modern|significantly|meaningful|meaningfully|as needed|where possible|streamline|empower|foster|leverage|successful|successfully|quickly|good|amazing|maximize|maximise|more efficient|more effective|professional|sufficient|sufficiently|reasonable|soon|often|frequently|properly|cutting-edge|scalable|happy|healthy|engaging',
  qualityWord:
    'better|best|effective|efficient|world-class|world class|best-in-class|best in class|excellent|great|robust|reliable|seamless|strong|stronger|extraordinary|amazing|fast|fastest|faster|healthy|happy|sustainable|modern|innovative|professional|high-performing|good|trusted|engaging|inclusive|excellence|leading',
  pointer:
    'meet target|meet targets|meets target|meet the target|on target|hit target|hit the target|achieve target|achieve the target|reach target|reach the target|as planned|per plan|according to plan|on plan|to plan|on budget|within budget|allowed level|allowed limit|acceptable level|acceptable limit|within limits|agreed target|quarterly target|annual target|the target|assigned target|as agreed|per the plan|as required|required level|allocated target|target level|quota|meet quota|reaches target|hits target|the allowed level|allocated quota',
  timely: 'on time|on schedule|punctually|by the deadline',
  and: 'and|as well as|along with|while|plus also',
  inOrderTo:
    'so that|in order to|which|through|by way of|enabling|that will|via|because|resulting in|thanks to|aimed at',
  within:
    'within|in|inside|during|for|over|after|in the first|in the last|within the first|every|across|throughout|in just|the first|the last',
  at: 'for|with|at|in|across|of|from|per|on|among|by|between|through|to|via|using|within|out of|where|when|that|who|having|have|has|including|under|each|every|into|against|about|around|until|after|before|during|because',
  qualifies: 'with|of which|who|that|having|where|whose|which|each with|scoring',
  about:
    'about|around|approximately|roughly|nearly|almost|of|a|an|the|is|are|at|be|to|total|rate|score|level|rating|average|some|just|only|it|its|our|and|them|value|:',
  between:
    'between|in the range|in the range of|ranging from|range of|a range of|from between|within the range|within the range of|within a range of|in a range of',
  scored: 'score|weight|weighting|weighted|progress|graded|confidence|grade',
  scale: 'on a scale|out of|on a scale of|on the scale|scale of|on a',
  rated: 'rated on a scale|rated on the scale|rated from|rating on a scale',
  named:
    'tier|phase|version|level|week|day|step|stage|no|number|chapter|section|class|grade|group|series|wave|milestone|round|iso|soc|ifrs|pci|cmmi|oauth|web|industry|type|release|sprint|generation|gen|top|gaap|windows|form|room|line|site|plant|zone|article|category|form|scope|iatf|haccp|owasp|as|horizon|figure|table|layer|batch|shift|store|cohort|year|month|ticket|rule|part|unit|bucket|wcag|gdpr|hipaa|office|band|cat|size|sarbanes|route',
  ranked: 'top|rank|ranking|ranked|position',
  each: 'per|a|an|each|every|/',
  dayWord: 'day|workday|working day|business day',
  weekWord: 'week|wk',
  monthWord: 'month|mo',
  quarterWord: 'quarter|qtr',
  yearWord: 'year|yr|annum',
  daily: 'daily|every day|each day|per day|a day|day-over-day',
  weekly: 'weekly|every week|each week|per week|a week|week-over-week|this week|wow',
  monthly:
    'monthly|every month|each month|per month|a month|month-over-month|this month|month over month|mom|mau|month end|month-end|in the month',
  quarterly:
    'quarterly|every quarter|each quarter|per quarter|a quarter|quarter-over-quarter|this quarter|qoq|eoq|end of quarter|end of the quarter|next quarter|in the quarter|quarter end|quarter-end|quarter over quarter|by quarter end|the quarter|in quarter',
  yearly:
    'yearly|annual|annually|every year|each year|per year|a year|per annum|year-over-year|yoy|this year|eoy|end of year|end of the year|by year end|year end|year-end|next year|year over year|fiscal year|the year|by year-end|annualized|annualised',
  hours: 'hour|hours|hr|hrs|h|business hours|working hours|working hour|business hour',
  days: 'day|days|business days|working days|business day|working day|calendar days|d|workdays',
  otherTime:
    'minute|minutes|min|mins|second|seconds|sec|secs|s|ms|week|weeks|wk|wks|month|months|quarter|quarters|year|years|yr|yrs|milliseconds|millisecond|mo|sprints|sprint',
  longTime: 'week|weeks|month|months|quarter|quarters|year|years|wk|wks|yr|yrs|mo|sprints|sprint',
  dong: 'vnd|dong|vnđ',
  dollars: 'usd|dollars|dollar|us dollars|bucks',
  points: 'points|point|stars|star|pts|pt|nps|enps',
  otherUnit:
    'mb|gb|tb|kb|pb|kg|tons|tonnes|tonne|ton|km|miles|meters|metres|kwh|mwh|kw|rps|qps|tps|px|eur|euros|gbp|pounds|sqm|sqft|litres|liters|m2|degrees|mbps|gbps|inr|sgd|eur|aud|bps|basis points|fps|cores|aud|fte equivalent',
  multiple: 'double|doubling|triple|tripling|quadruple',
  times: 'times',
  moneyMetric:
    'revenue|arr|mrr|sales|profit|cost|costs|aov|arpu|cpa|cpl|cac|cpc|cpm|gmv|ltv|budget|spend|income|ebitda|bookings|pipeline|acv|funding|savings|price|deal size|order value|donations|cash|expenses|capital',
  countMetric:
    'traffic|visits|visitors|sessions|users|leads|mqls|sqls|orders|customers|downloads|signups|sign-ups|followers|subscribers|views|impressions|tickets|bugs|defects|incidents|complaints|articles|posts|videos|employees|candidates|installs|registrations|headcount|accounts|deals|partners|stores|members|mau|dau|wau|pageviews|clicks|demos|meetings|accidents|injuries|errors|sign ups|applications|units|shipments|vulnerabilities|outages|stockouts|referrals|applicants|escalations',
  pointMetric: 'nps|enps|csat|score|rating|satisfaction|net promoter score|index|ces|stars|points|gpa|lighthouse',
  noUnit:
    'for|with|at|in|across|of|from|per|on|among|by|to|and|or|as|is|are|through|via|using|within|who|that|which|where|when|this|each|every|a|an|the|than|compared|vs|versus|up|down|until|after|before|during|into|against|while|so|but|it|if|because|monthly|weekly|daily|quarterly|annually|yearly|annual|currently|baseline|minimum|maximum|max|min|or more|or less|end|next|last|previous|be|mom|yoy|qoq|from|it|have|has|only|now|today|over|under|above|below',
  half: 'half|by half|in half',
};
