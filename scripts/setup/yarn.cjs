// What yarn runs in this folder instead of itself (.yarnrc.yml says so).
console.error('This course is installed by npm, not yarn.\nTo go on: npm start');
process.exit(1);
