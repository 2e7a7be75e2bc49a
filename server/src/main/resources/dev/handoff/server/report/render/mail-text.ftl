<#macro tickets links><#list links as link>${link.key()}<#sep>, </#sep></#list></#macro>
${report.heading().title()}
${report.heading().week()}, ${report.heading().dates()}

<#list report.front().sentences() as sentence>
${sentence}

</#list>
<#if !report.heading().quiet()>
${words.say("front.direction")?upper_case}
<#list report.front().byDirection().rows() as row>
  ${row[0].text()}: ${row[1].text()} (${row[2].text()}), ${row[3].text()}
</#list>

${words.say("front.gaps")?upper_case}
<#list report.front().gaps() as gap>
  ${gap?counter}. ${gap.name()}, ${gap.figure()}
     ${words.say("front.try")} ${gap.action()}
     ${words.say("front.see")} <@tickets gap.tickets()/>
</#list>

${words.say("front.fix")?upper_case}
<#list report.front().fixNow() as fix>
  ${fix.ticket().key()} ${fix.direction()} ${words.say("front.lacks")} ${fix.lacks()}. ${fix.why()}
<#if fix.ticket().address()?has_content>    ${fix.ticket().address()}
</#if>
</#list>

<#list report.sections() as section>
${section.title()?upper_case}
${section.meaning()}
<#list section.tables() as it>
<#list it.rows() as row>
  <#list row as value><#if value.text()?has_content || value.links()?has_content><#if !value?is_first> | <#if row?size gt 1>${it.columns()[value?index]}: </#if></#if>${value.text()}<@tickets value.links()/></#if></#list>
</#list>
</#list>
<#list section.notes() as note>
${note}
</#list>

</#list>
</#if>
<#if page?has_content>${words.say("page.lasting")}: ${page}
</#if>
-- 
${words.say("page.foot")}
${words.say("page.stop")}: ${stop}
