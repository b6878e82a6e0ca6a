/** English statements of many trades, labelled by hand; most before the reader had seen them; the form is that of the Vietnamese ones. */
export const englishStatements = `
Raise quarterly revenue to $2.4M => >= 2400000 USD quarter ↑
Occupancy rate ≥ 82% => >= 82 % - ↑
Reduce average delivery time from 5 days to 2 days => from-to 5 2 day - ↓
Hire 14 nurses by June 30 => >= 14 count - ↑
Open 3 clinics in 2027 => >= 3 count year ↑
Grow repeat visits from 30% to 45% => from-to 30 45 % - ↑
No more than 4 returns per week => <= 4 count week ↓
Cost per shipment under $6 => <= 6 USD - ↓
Run 2 safety drills a month => >= 2 count month ↑
100% of contracts signed on time => = 100 % - ↑
Complete 100% of the inventory count by 12/31 => done 100 % - ↑
Parent satisfaction of 4.6/5 => >= 4.6 point - ↑
NPS from 28 to 42 => from-to 28 42 point - ↑
Keep shrinkage below 0.6% => <= 0.6 % - =
Keep cold storage between 2 and 8 degrees => between 2 8 other - =
Zero lost-time accidents => = 0 count - ↓
Increase line output by 12% => >= 12 % - ↑
Cut energy costs by 18% compared to 2026 => <= 18 % - ↓
Bring the defect rate down to 1.1% => <= 1.1 % - ↓
Sign 20 new maintenance contracts this quarter => >= 20 count quarter ↑
Each rep makes 45 calls a day => >= 45 count day ↑
Respond to tickets within 20 minutes => <= 20 other - ↓
97% of orders delivered within 48 hours => >= 97 % - ↑
75% of students score 8 or higher => >= 75 % - ↑
Recruit 30 additional resellers in the north => >= 30 count - ↑
Average revenue per guest of $45 => >= 45 USD - ↑
Gross margin of at least 34% => >= 34 % - ↑
Staff turnover below 9% a year => <= 9 % year ↓
Recover $1.2M of overdue receivables => >= 1200000 USD - ↑
DSO no higher than 38 days => <= 38 day - ↓
Trial-to-paid conversion reaches 24% => >= 24 % - ↑
Publish 6–8 case studies per quarter => between 6 8 count quarter ↑
At least 4 improvement ideas per team each month => >= 4 count month ↑
Reach 60,000 newsletter subscribers => >= 60000 count - ↑
App downloads hit 150k => >= 150000 count - ↑
Increase online orders from 1,100 to 1,900 per month => from-to 1100 1900 count month ↑
Lower complaints from 50 to 25 per quarter => from-to 50 25 count quarter ↓
API uptime >= 99.97% => >= 99.97 % - ↑
Resolve severity-1 incidents within 3 hours => <= 3 hour - ↓
Inventory turns of 7 per year => >= 7 count year ↑
Double the number of summer enrollments => >= 2 x - ↑
Grow referral traffic 3x => >= 3 x - ↑
Marketing spend not exceeding $90,000 => <= 90000 USD - =
Email open rate 31% (currently 22%) => from-to 22 31 % - ↑
CSAT: 81 → 88 => from-to 81 88 point - ↑
Health insurance coverage of 100% => = 100 % - ↑
Launch the booking app by August 15 => done - - - -
Write a new travel policy => done - - - -
Obtain ISO 27001 certification in Q3 => done - - quarter -
Improve team spirit => - - - - ↑
Make onboarding better for everyone => - - - - -
Optimize the purchasing process => - - - - ↑
Work closely with finance => - - - - -
Meet the quarterly target => - - - quarter ↑
Support branches in a timely manner => - - - - -
Provide professional customer service => - - - - -
All staff know the house rules => - - - - -
Rank in the top 3 for "payroll software" => <= 3 other - ↓
Gain 800 followers each week => >= 800 count week ↑
Training hours per employee: 20 hours per year => >= 20 hour year ↑
Answer rate within 24 hours at 98% => >= 98 % - ↑
Reduce plastic waste by at least 35% => <= 35 % - ↓
Save $40k on office supplies => >= 40000 USD - ↑
Returning customers make up 42% of revenue => >= 42 % - ↑
At least 65% of staff take the engagement survey => >= 65 % - ↑
More than 88% of vacancies filled on time => >= 88 % - ↑
Time to hire of 28 days or less => <= 28 day - ↓
Finish 40 repair jobs => >= 40 count - ↑
Hand over 2 apartment blocks by Q4 2027 => >= 2 count quarter ↑
Export 3,200 tonnes of shrimp => >= 3200 other - ↑
Fuel use ≤ 27 litres per 100 km => <= 27 other - ↓
On-time departures ≥ 94% => >= 94 % - ↑
Host 2 customer conferences in Da Nang => >= 2 count - ↑
Win 15 new corporate accounts => >= 15 count - ↑
Revenue growth of 25% year over year => >= 25 % year ↑
Retention of key staff at 93% => >= 93 % - ↑
Get 2.8 million video views => >= 2800000 count - ↑
Bounce rate < 38% => <= 38 % - ↓
Page load time under 2 seconds => <= 2 other - ↓
Cost per lead ≤ $12 => <= 12 USD - ↓
ROAS ≥ 4.2 => >= 4.2 - - ↑
Late arrivals down from 9% to 4% => from-to 9 4 % - ↓
Process 130 claims per day => >= 130 count day ↑
Payroll errors: at most 1 per month => <= 1 count month ↓
Average 360 review rating ≥ 4 => >= 4 point - ↑
Cover 12 provinces => >= 12 count - ↑
Lift market share to 17% by year end => >= 17 % year ↑
Bring bad debt to 1.4% => <= 1.4 % - ↓
Raise $20M in Series B funding => >= 20000000 USD - ↑
Bed occupancy 85-95% => between 85 95 % - ↑
Maintain infection rate below 2% => <= 2 % - =
Waiting time cut by 30% => <= 30 % - ↓
90% of graduates employed within 6 months => >= 90 % - ↑
Publish 10 peer-reviewed papers => >= 10 count - ↑
Interview at least 9 candidates a week => >= 9 count week ↑
Offer acceptance rate ≥ 78% => >= 78 % - ↑
Cost per hire below $900 => <= 900 USD - ↓
Reduce overtime from 38h to 24h per month => from-to 38 24 hour month ↓
Roll out time tracking to 5 plants => >= 5 count - ↑
Build one service standard => done 1 count - ↑
Design 3 packaging concepts => >= 3 count - ↑
Serve 1,400 lunches a day => >= 1400 count day ↑
Food cost no more than 32% of revenue => <= 32 % - ↓
Google Maps rating of 4.7 stars => >= 4.7 point - ↑
Stock-outs on shelf < 2% => <= 2 % - ↓
Inventory variance below 0.3% => <= 0.3 % - ↓
MTTR < 40 minutes => <= 40 other - ↓
Test coverage from 52% to 78% => from-to 52 78 % - ↑
Ship 2 releases each quarter => >= 2 count quarter ↑
No more than 3 critical bugs after release => <= 3 count - ↓
Migrate all data to the new platform => done - - - -
Operating cash flow ≥ $3M => >= 3000000 USD - ↑
Close the books within 5 business days => <= 5 day - ↓
Keep EBITDA margin between 18% and 20% => between 18 20 % - =
Increase average deal size from $8k to $11k => from-to 8000 11000 USD - ↑
Engagement score of 4.2 out of 5 => >= 4.2 point - ↑
Over 200 guests attend the opening => >= 200 count - ↑
Have at least three backup suppliers => >= 3 count - ↑
Prevent any data loss => - - - - ↓
Reach $9M in revenue, up 12% from last quarter => >= 9000000 USD - ↑
Deliver 28,000 parcels a day in December => >= 28000 count day ↑
Lift the qualified lead share by 8 percentage points => >= 8 % - ↑
Resolve 100% of 2026 complaints => = 100 % year ↑
Reply to 92% of reviews within 2 hours => >= 92 % - ↑
Hold a weekly stand-up => - - - week -
File 4 patents => >= 4 count - ↑
International trips limited to 6 per year => <= 6 count year ↓
Increase group bookings to 18,000 guests => >= 18000 count - ↑
Raise line 2 capacity to 420 units per hour => >= 420 count - ↑
Halve the number of escalations => <= 50 % - ↓
Reduce P95 checkout latency to 300ms => <= 300 other - ↓
D7 retention at 28% or above => >= 28 % - ↑
Grow MRR from $80K to $120K by end of Q2 => from-to 80000 120000 USD quarter ↑
Attrition to 8% (down from 13%) => from-to 13 8 % - ↓
First-contact resolution up from 64% to 75% => from-to 64 75 % - ↑
Five managers certified as coaches => >= 5 count - ↑
Train 120 volunteers across 6 districts => >= 120 count - ↑
Fill 95% of shifts 48 hours ahead => >= 95 % - ↑
50+ enterprise demos per month => >= 50 count month ↑
Less than 1% of invoices disputed => <= 1 % - ↓
Average handling time: 6 minutes => <= 6 other - ↓
Cut scrap from 4.5% to below 3% => from-to 4.5 3 % - ↓
Keep customer acquisition cost at or below $55 => <= 55 USD - =
Plant 5,000 trees in the buffer zone => >= 5000 count - ↑
Carbon emissions -20% => <= 20 % - ↓
Number of audit findings ≤ 2 => <= 2 count - ↓
Reach break-even => - - - - -
Renew 48 of 50 key accounts => >= 48 count - ↑
Get 30% of employees to volunteer => >= 30 % - ↑
Improve lead response time to under 10 minutes => <= 10 other - ↓
Secure two anchor tenants => >= 2 count - ↑
Release the annual report => done - - year -
Expand to 4 new countries within 12 months => >= 4 count - ↑
Reduce paper use by half => <= 50 % - ↓
Store traffic of 1.1 million visitors => >= 1100000 count - ↑
98.5% schedule adherence => >= 98.5 % - ↑
Daily production ≥ 640 units => >= 640 count day ↑
Answer 85% of calls within 20 seconds => >= 85 % - ↑
Cut machine downtime to 6 hours a month => <= 6 hour month ↓
Expand the network to 120 outlets by end of Q3 => >= 120 count quarter ↑
Bring 5 new products to market => >= 5 count - ↑
Shorten quoting time to 3 days => <= 3 day - ↓
Post-purchase satisfaction above 90% => >= 90 % - ↑
Service revenue: $280K per month => >= 280000 USD month ↑
Late salary payments: 0 => = 0 count - ↓
Conduct 20 in-depth customer interviews => >= 20 count - ↑
Germination rate of at least 92% => >= 92 % - ↑
Material cost at most 45% of sales price => <= 45 % - ↓
Raise weekly online reservations from 300 to 500 => from-to 300 500 count week ↑
Improve Amazon rating from 4.5 to 4.8 => from-to 4.5 4.8 point - ↑
Scrap down from 7% to 4% => from-to 7 4 % - ↓
Policy renewals at 88% or more => >= 88 % - ↑
Every teacher observes at least 2 lessons per month => >= 2 count month ↑
Obtain organic certification before September => done - - - -
Upgrade the server platform => done - - - -
Ensure construction progress => - - - - -
Enhance competitiveness => - - - - ↑
Follow the process correctly => - - - - -
Revenue meets the target => - - - - ↑
Hold market share at 35% => >= 35 % - =
Maintain days of inventory between 30 and 40 days => between 30 40 day - =
85% of employees have a development plan => >= 85 % - ↑
Complete 12 internal audits this year => >= 12 count year ↑
Triple website visits => >= 3 x - ↑
Assets under management exceed $1.2 billion => >= 1200000000 USD - ↑
Net margin of 12–15% => between 12 15 % - ↑
Invoice turnaround ≤ 5 minutes => <= 5 other - ↓
Reach 2 million people with the holiday campaign => >= 2000000 count - ↑
Approved loans up 18% versus Q1 => >= 18 % - ↑
Sign 8 contracts worth at least $50K each => >= 8 count - ↑
Reduce permit lead time from 15 to 7 working days => from-to 15 7 day - ↓
Stream 4 sessions every week => >= 4 count week ↑
Order cancellation rate < 2.5% => <= 2.5 % - ↓
Survey response of 65% (now 40%) => from-to 40 65 % - ↑
Onboard 3 team leads in May => >= 3 count - ↑
Bring malnutrition below 8% => <= 8 % - ↓
Forecast accuracy ≥ 80% => >= 80 % - ↑
Keep admin cost at 9% of revenue => <= 9 % - =
Contact 100% of lapsed customers => = 100 % - ↑
Replicate the green store model in 6 provinces => >= 6 count - ↑
Post 3 TikTok videos a day => >= 3 count day ↑
Build a community of 10k members => >= 10000 count - ↑
Training budget of 1.5% of payroll => >= 1.5 % - ↑
Two-thirds of managers complete coaching => >= 66.67 % - ↑
Increase net new ARR by $3.5M => >= 3500000 USD - ↑
Average speed of answer below 30s => <= 30 other - ↓
Backlog under 40 items => <= 40 count - ↓
Reduce cost to serve by 12% YoY => <= 12 % year ↓
Grow partner-sourced pipeline to 35% of total => >= 35 % - ↑
Ship weekly => - - - week -
At least 9 of 10 shifts fully staffed => >= 9 count - ↑
Lighthouse performance score of 90+ => >= 90 point - ↑
Hire two senior accountants and one auditor => >= 2 count - ↑
Employee referrals account for 30% of hires => >= 30 % - ↑
Reach 300 trial sign-ups a week => >= 300 count week ↑
Lift on-time arrivals from 81% to 88% => from-to 81 88 % - ↑
Remove 3 approval steps => <= 3 count - ↓
Average CSAT ≥ 4.3/5 in Q4 => >= 4.3 point quarter ↑
Add 40 ventilators to intensive care => >= 40 count - ↑
Fire response under 8 minutes => <= 8 other - ↓
Move 60% of transactions to digital channels => >= 60 % - ↑
Open bugs at sprint end ≤ 10 => <= 10 count - ↓
Enroll a minimum of 1,000 students => >= 1000 count - ↑
Room revenue up 15% year over year => >= 15 % year ↑
Pack 4,000 boxes per shift => >= 4000 count - ↑
Maintenance plan approved by the board => done - - - -
A strong company culture => - - - - -
Happiness index of 75 => >= 75 point - ↑
Overdue receivables ≤ 5% => <= 5 % - ↓
Sell 35 apartments in June => >= 35 count - ↑
Emissions down 12% annually => <= 12 % year ↓
Each store manager interviews 6 customers per week => >= 6 count week ↑
Close 95% of complaints in 5 days => >= 95 % - ↑
Top 5 employer brand => <= 5 other - ↓
Keep unit cost under $1.85 per kg => <= 1.85 USD - =
Draft the employee handbook => done - - - -
Detect 90% of cases early => >= 90 % - ↑
Productivity at 120% of plan => >= 120 % - ↑
Raise self-service rate to 45% => >= 45 % - ↑
Slash outsourcing costs 25% => <= 25 % - ↓
80 thousand museum visits per year => >= 80000 count year ↑
Subscriber growth of 2% per month => >= 2 % month ↑
Test coverage currently 48%, raise to 70% => from-to 48 70 % - ↑
Coordinate promptly with the warehouse => - - - - -
Ensure 100% of vehicles are insured => = 100 % - ↑
No more than 1 typo per 500 orders => <= 1 count - ↓
Earn 4 million USD from exports => >= 4000000 USD - ↑
Time-to-market from 9 months to 6 months => from-to 9 6 other - ↓
Two new partnerships signed by EOY => >= 2 count year ↑
Median ticket age below 2 days => <= 2 day - ↓
Improve forecast error from ±12% to ±8% => from-to 12 8 % - ↓
Sponsor 6 community events this year => >= 6 count year ↑
Log 12,000 safe flight hours per year => >= 12000 hour year ↑
90-day rebooking rate ≥ 25% => >= 25 % - ↑
Buy 15 electric trucks => >= 15 count - ↑
Cut shift handover from 25 minutes to 15 minutes => from-to 25 15 other - ↓
HCAHPS score of 80 => >= 80 point - ↑
One team event each quarter => >= 1 count quarter ↑
Collect 98% of budgeted taxes => >= 98 % - ↑
Produce 2,000 tonnes of feed a month => >= 2000 other month ↑
90% of classes have an assistant => >= 90 % - ↑
No more than 1 security incident per quarter => <= 1 count quarter ↓
Keep ticket refunds under 4% => <= 4 % - =
Strengthen soft-skill training => - - - - ↑
Get the building permit => done - - - -
Online sales make up 22% of total => >= 22 % - ↑
Each engineer closes 6 tickets a day => >= 6 count day ↑
Sell 1.8 products per customer => >= 1.8 count - ↑
Shorten production cycle by 20% => <= 20 % - ↓
Attract $30M of investment => >= 30000000 USD - ↑
NPS is 28 today, target 40 => from-to 28 40 point - ↑
Spend 5% of revenue on R&D => >= 5 % - ↑
Grid losses ≤ 6.5% => <= 6.5 % - ↓
At least 3 in 4 customers recommend us => >= 75 % - ↑
Net revenue retention 110%+ => >= 110 % - ↑
Reduce onboarding from 3 weeks to 10 days => from-to 3 10 day - ↓
Revenue 2028: $3.4M => >= 3400000 USD - ↑
Tower 6 occupancy at least 88% => >= 88 % - ↑
Store 12: 3.9 -> 4.4 stars => from-to 3.9 4.4 point - ↑
Year 11 attendance at or above 95% => >= 95 % - ↑
Complete Angular 19 migration of the portal => done - - - -
Upgrade to Postgres 17 => done - - - -
Migrate 6 services to Java 25 => >= 6 count - ↑
Close customer tickets older than 30 days => done - - - -
All invoices above $50k reviewed by Finance => done - - - -
Rebuild the booking page (40% complete) => done - - - -
Objective 3, Key Result 1: Reduce rework by 15% => <= 15 % - ↓
Raise answers within 12 hours to 85% => >= 85 % - ↑
Zero outages lasting more than 20 minutes => = 0 count - ↓
Repeat bookings | within 7 days of a visit | ≥ 30% => >= 30 % - ↑
Loading time | ≤ 25 min | ≤25 min | >25–30 min | >30 min => <= 25 other - ↓
Green: ≥ 96% fill rate; Amber: 90-96%; Red: < 90% => >= 96 % - ↑
Keep drawings never more than 14 days old => <= 14 day - =
Cost per bed not to exceed USD 2,900 => <= 2900 USD - -
LTV to CAC ratio ≥ 4:1 => >= 4 - - -
Turnaround from 2h30 to 50 minutes => from-to 2.5 50 other - ↓
Use no more than 7m3 of water per tonne => <= 7 other - ↓
[P1] Make one site visit to each mill => >= 1 count - ↑
Sign a dozen distributors => >= 12 count - ↑
Thirty-five farms audited => >= 35 count - ↑
aim for 25 tours a week and keep cancellations under 8% => >= 25 count week ↑
Line stability >97% and average stop duration < 10 mins => >= 97 % - ↑
Net promoter score from -8 to 15 => from-to -8 15 point - ↑
Billing engine extracted from the core => done - - - -
Keep >92 page speed score on the shop => >= 92 point - =
Crop yield of 7.1 t/ha => >= 7.1 other - ↑
Cut average wait at Gate 7 from 18 minutes to 9 => from-to 18 9 other - ↓
Bed occupancy in Ward 3 between 80% and 88% => between 80 88 % - -
Ship 1,150 pairs of shoes a day => >= 1150 count day ↑
Harvest 45 tonnes of shrimp in season 2 => >= 45 other - ↑
Feed conversion ratio at or below 1.35 => <= 1.35 - - ↓
Move the ledger to SAP 4 => done - - - -
Roll out Windows 11 to all branches => done - - - -
90% of guests checked in within 5 minutes => >= 90 % - ↑
Food cost per meal under $3.20 => <= 3.2 USD - ↓
Tour revenue 2027: $1.8M => >= 1800000 USD - ↑
Lift the Booking.com rating from 8.1 to 8.7 => from-to 8.1 8.7 point - ↑
No more than one fire alarm per quarter => <= 1 count quarter ↓
Reply to reviews within 30 minutes => <= 30 other - ↓
Triple club membership => >= 3 x - ↑
Scrap rate: 2.8% -> 1.9% => from-to 2.8 1.9 % - ↓
Every agent closes >= 7 policies per month => >= 7 count month ↑
Publish the safety handbook for drivers => done - - - -
Strengthen ownership in the dispatch team => - - - - ↑
Deposits up 12% year over year => >= 12 % year ↑
Payment API p99 latency < 300ms => <= 300 other - ↓
Use 12% less power than in Q1 => <= 12 % - ↓
At least 85% of parents attend the opening night => >= 85 % - ↑
Collect 40 m3 of plastic each month => >= 40 other month ↑
Slow-moving stock not to exceed $400k => <= 400000 USD - =
Green: >= 92% fill rate; Amber: 88-92%; Red: < 88% => >= 92 % - ↑
Recruit three shift leaders before opening => >= 3 count - ↑
Release 4-6 songs per quarter => between 4 6 count quarter ↑
Resident satisfaction of 93/100 => >= 93 point - ↑
Driver cancellations below 4% a week => <= 4 % week ↓
Work better with Planning => - - - - -
Grid availability of 99.9% => >= 99.9 % - ↑
Resolve 80% of claims above $10k in the first call => >= 80 % - ↑
Customer effort score down to 2.1 => <= 2.1 point - ↓
Win 2 out of every 5 bids => >= 2 count - ↑
Zero lost-time injuries at Plant 2 => = 0 count - ↓
Onboard 15 carriers, up from 9 => from-to 9 15 count - ↑
Translate the help centre into French (60% done) => done - - - -
Sign-ups of 2.5k per week by EOQ => >= 2500 count week ↑
Payroll errors: max 2 per run => <= 2 count - ↓
Sell 600 tickets for the Berlin 2027 show => >= 600 count - ↑
Hire 12 drivers in Leeds => >= 12 count - ↑
Reach PageSpeed 90 on mobile => >= 90 - - ↑
Average order value above $62 => >= 62 USD - ↑
Raise renewal of contracts over $50k to 92% => >= 92 % - ↑
Plant 250,000 trees => >= 250000 count - ↑
Seedling survival of 92% after 6 months => >= 92 % - ↑
Provide clean water to 3,400 households => >= 3400 count - ↑
Serve tables in under 12 minutes => <= 12 other - ↓
Gross margin in retail of 27.5% => >= 27.5 % - ↑
100% of trucks inspected before September => = 100 % - ↑
Cut 5 days from the cash cycle => <= 5 day - ↓
Post 12 videos a week => >= 12 count week ↑
Cost per lead no more than $1.80 => <= 1.8 USD - ↓
Survey response from 41% to 60% => from-to 41 60 % - ↑
Deliver 98% of city orders within 4 hours => >= 98 % - ↑
Profit before tax of $9.5m in 2026 => >= 9500000 USD year ↑
Find 2 new packaging suppliers => >= 2 count - ↑
Internal satisfaction >= 4.3/5 => >= 4.3 point - ↑
Moisture of beans between 12% and 12.5% => between 12 12.5 % - -
Submit the tender by 10am on June 5 => done - - - -
Online share of revenue at 35% => >= 35 % - ↑
Reduce walk-outs after a wait of 15 minutes to 3% => <= 3 % - ↓
Improve safety checks => - - - - ↑
Open the second depot => done - - - -
Cut agency spend by $40k a month => <= 40000 USD month ↓
Three of five pilots converted => >= 3 count - ↑
Reduce page weight from 3.2 MB to under 1 MB => from-to 3.2 1 other - ↓
Book 18 interviews with CFOs by March 31 => >= 18 count - ↑
Attrition stays under 7% => <= 7 % - =
Expand to 4 new countries => >= 4 count - ↑
Mean time to repair: 6h -> 3.5h => from-to 6 3.5 hour - ↓
Library loans of 20k a month => >= 20000 count month ↑
Double the conversion rate from 2% to 4% => from-to 2 4 % - ↑
Rank among the top 5 employers => <= 5 other - ↓
Raise $750k from 20 donors => >= 750000 USD - ↑
Feed 200 cattle with mortality ≤ 2% => >= 200 count - ↑
ROAS of 4.5 on paid social => >= 4.5 - - ↑
Check-in takes at most 3 minutes => <= 3 other - ↓
Pave 14 km of rural roads => >= 14 other - ↑
ROE of 16% => >= 16 % - ↑
Export 30 containers a month => >= 30 count month ↑
Warehouse 2 error rate: 1.4% -> 0.8% => from-to 1.4 0.8 % - ↓
Finish the lesson plans for grade 6 => done - - - -
Move 80% of paper files online => >= 80 % - ↑
Shorten time to market from 9 months to 6 months => from-to 9 6 other - ↓
Screen 1,800 seniors for high blood pressure => >= 1800 count - ↑
Road accidents down at least 5% => <= 5 % - ↓
Keep 3 yoga classes running each week => >= 3 count week =
Unplanned downtime <= 6 hours per month => <= 6 hour month ↓
Close Q2 with 45 paying schools => >= 45 count quarter ↑
Gross margin 38-40% => between 38 40 % - ↑
Interview 25 churned customers => >= 25 count - ↑
Backlog of permits under 120 by year end => <= 120 - year ↓
Open in 4 districts and sign up 6k riders => >= 4 count - ↑
At least 2 in 5 tenants pay by card => >= 40 % - ↑
Three quarters of the fleet runs on gas => >= 75 % - ↑
Half of all invoices go out by email => >= 50 % - ↑
Grow bookings in the first half by 12% => >= 12 % - ↑
Ticket sales of S$40k => >= 40000 other - ↑
Landed cost below AED 35 per carton => <= 35 other - ↓
Close US$2m of renewals => >= 2000000 USD - ↑
16 coaching hours per supervisor => >= 16 hour - ↑
Volunteer hours ≥ 300 => >= 300 hour - ↑
New listings ≥ 12/week => >= 12 count week ↑
Average number of handovers per patient from 5.2 to 3 => from-to 5.2 3 count - ↓
Finish the month-end stock count in 2 days => <= 2 day - ↓
Hand over 3 flats by month end => >= 3 count month ↑
Keep 80% of trainees past their first week => >= 80 % - =
70% of drivers log a rest stop 2 times per week by Q3 => >= 70 % quarter ↑
Percentage of parcels scanned within 4 hours => - - - - -
% of parcels scanned within 4 hours | 97% => >= 97 % - ↑
Bring phone orders for <$50 baskets to <8% (currently 30%) => from-to 30 8 % - ↓
Lower the number of pupils absent more than 10% of days by 3% => <= 3 % - ↓
Lift the kiln from a patchy 55% yield to a steady 70% => from-to 55 70 % - ↑
Move stock checks from monthly to weekly => from-to - - month -
Lower the debt ratio to the sector median (48%) in 12 months => <= 48 % - ↓
Training time for forklift drivers < 3 hours (currently 300 min) => from-to 300 3 hour - ↓
Maintain 4 months of rent in the bank => >= 4 other - =
Answer 85 per cent of letters within a week => >= 85 % - ↑
Run more open days => - - - - ↑
Every depot is faster than the one it replaced => - - - - -
Achieve ISO 45001 => done - - - -
Get 20 five-star stays => >= 20 count - ↑
Have 6 schools cooking our menu at least 2 times a week => >= 6 count - ↑
Hold 1:1s with 9 fitters => >= 9 count - =
Grow stock turns from 2.5× to 4× => from-to 2.5 4 x - ↑
Attendance | 72% (up from 61%) | Ops => from-to 61 72 % - ↑
Hire and mentor 4 riggers to 90% of standard => >= 4 count - ↑
Improve yield by 3 percentage points to 91% => >= 91 % - ↑
Fill all vacant driver posts by end of Q1 => done - - quarter -
Improve store openings to 16-month payback => <= 16 other - ↓
Raise tenant rating from 6.5 → 8.5/10 => from-to 6.5 8.5 point - ↑
Coach 2 juniors to write 3 plans each => >= 2 count - ↑
`.trim();
