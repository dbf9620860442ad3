// Written by `npm run figures` from the folders beside it.
import barChart from './BarChart/figure.ts'
import beforeAfter from './BeforeAfter/figure.ts'
import bigNumber from './BigNumber/figure.ts'
import changeBars from './ChangeBars/figure.ts'
import comparisonTable from './ComparisonTable/figure.ts'
import dataTable from './DataTable/figure.ts'
import dumbbell from './Dumbbell/figure.ts'
import familyTree from './FamilyTree/figure.ts'
import formulaBreakdown from './FormulaBreakdown/figure.ts'
import hubSpoke from './HubSpoke/figure.ts'
import inflow from './Inflow/figure.ts'
import layerStack from './LayerStack/figure.ts'
import lineChart from './LineChart/figure.ts'
import partsOfWhole from './PartsOfWhole/figure.ts'
import picture from './Picture/figure.ts'
import processFlow from './ProcessFlow/figure.ts'
import proportionBars from './ProportionBars/figure.ts'
import quotation from './Quotation/figure.ts'
import rankingList from './RankingList/figure.ts'
import roleNetwork from './RoleNetwork/figure.ts'
import shareBar from './ShareBar/figure.ts'
import slopeChart from './SlopeChart/figure.ts'
import speedGauge from './SpeedGauge/figure.ts'
import statRow from './StatRow/figure.ts'
import timeline from './Timeline/figure.ts'
import trianglePillars from './TrianglePillars/figure.ts'
import vennDiagram from './VennDiagram/figure.ts'
import waffleChart from './WaffleChart/figure.ts'

/** Every kind of figure, by the name that `article.yaml` uses. */
export const kinds = {
  'bar-chart': barChart,
  'before-after': beforeAfter,
  'big-number': bigNumber,
  'change-bars': changeBars,
  'comparison-table': comparisonTable,
  'data-table': dataTable,
  dumbbell,
  'family-tree': familyTree,
  'formula-breakdown': formulaBreakdown,
  'hub-spoke': hubSpoke,
  inflow,
  'layer-stack': layerStack,
  'line-chart': lineChart,
  'parts-of-whole': partsOfWhole,
  picture,
  'process-flow': processFlow,
  'proportion-bars': proportionBars,
  quotation,
  'ranking-list': rankingList,
  'role-network': roleNetwork,
  'share-bar': shareBar,
  'slope-chart': slopeChart,
  'speed-gauge': speedGauge,
  'stat-row': statRow,
  timeline,
  'triangle-pillars': trianglePillars,
  'venn-diagram': vennDiagram,
  'waffle-chart': waffleChart,
}
